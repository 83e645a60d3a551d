// Where a film goes while it is made anew.
export interface Outlet {
  /** Of what kind it is, before anything of it comes. */
  begin(type: string): void;
  /** The next piece; what was written stays as it is. */
  write(piece: Blob): void;
  /** How much of the film is made. */
  progress(percent: number): void;
}
