// Brings a file, or a recording that still grows, to the server in pieces, and goes on where it stopped.
import type { DetailedError, HttpRequest, HttpResponse, Upload } from "tus-js-client";
import { discard } from "./asset.ts";
import { Growing } from "./keeping/growing.ts";

export interface Freight {
  /** A whole file, or a recording as far as it has come. */
  load: File | Growing;
  name: string;
  /** The same for the same freight after a reload, so that it goes on where it stopped. */
  key: string;
  purpose: string;
  source: "camera" | "file";
  /** Whether it may be joined with others. */
  part?: boolean;
}

/** Brings a film to the server. */
export interface Carrier {
  start(): void;
  /** After a break, at once. */
  goOn(): void;
  /** Leaves the line to others, until it wakes. */
  rest(): void;
  wake(): void;
  /** From its beginning; the server knows nothing of it any more. */
  sendAgain(): void;
  /** Stops sending; what arrived stays, to go on later. */
  leave(): void;
  /** Stops sending, and the server forgets what arrived, even if that was all of it. */
  throwAway(): void;
}

export interface Listener {
  progress(percent: number): void;
  arrived(asset: string): void;
  /** The line broke; it goes on by itself, or when asked. */
  broken(): void;
  /** The server does not take it; its own words where it gave some. */
  refused(words: string): void;
}

const CHUNK = 5 * 1024 * 1024;
const RETRIES = [0, 1000, 3000, 5000, 10_000];
/** How long a line that stayed broken is left alone at most, in ms; the windows of a full house do not all come back at once. */
const AGAIN_MS = 15_000;
const CONFLICT = 409;
const LOCKED = 423;
const TOO_MANY = 429;
const TRANSIENT = [CONFLICT, LOCKED, TOO_MANY];

export class Uploader implements Carrier {
  #upload: Upload | undefined;
  #thrownAway = false;
  #broken = false;
  #again: ReturnType<typeof setTimeout> | undefined;
  #resting = false;
  #arrived = false;

  constructor(
    private readonly freight: Freight,
    private readonly listener: Listener,
  ) {
    window.addEventListener("online", this.goOn);
  }

  start(): void {
    void this.#begin().catch(() => this.#break());
  }

  readonly goOn = (): void => {
    if (this.#broken && !this.#resting) this.#start();
  };

  rest(): void {
    this.#resting = true;
    void this.#upload?.abort();
  }

  wake(): void {
    if (!this.#resting) return;
    this.#resting = false;
    if (!this.#thrownAway && !this.#arrived) this.#start();
  }

  sendAgain(): void {
    this.#resting = this.#arrived = false;
    this.start();
  }

  leave(): void {
    window.removeEventListener("online", this.goOn);
    clearTimeout(this.#again);
    this.#thrownAway = true;
    void this.#upload?.abort();
  }

  throwAway(): void {
    const upload = this.#upload;
    this.leave();
    upload?.abort(true).catch(() => discard(assetOf(upload)));
  }

  async #begin(): Promise<void> {
    const { Upload } = await import("./tus.lazy.ts");
    if (this.#thrownAway) return;
    const upload = new Upload(this.freight.load as File, this.#options());
    const [earlier] = await upload.findPreviousUploads();
    if (this.#thrownAway) return;
    if (earlier) upload.resumeFromPreviousUpload(earlier);
    this.#upload = upload;
    if (!this.#resting) upload.start();
  }

  #start(): void {
    const unbegun = this.#broken && !this.#upload;
    clearTimeout(this.#again);
    this.#broken = false;
    if (unbegun) this.start();
    else this.#upload?.start();
  }

  #options() {
    const { load, name, purpose, source, key, part } = this.freight;
    const growing = load instanceof Growing ? { uploadLengthDeferred: true, fileReader: { openFile: () => Promise.resolve(load) } } : {};
    return {
      ...growing,
      endpoint: "/uploads",
      chunkSize: CHUNK,
      retryDelays: RETRIES,
      removeFingerprintOnSuccess: true,
      metadata: { purpose, source, filename: name, ...(part && { part: "yes" }) },
      onBeforeRequest: (request: HttpRequest) => this.#hold(request),
      onAfterResponse: askAgain,
      fingerprint: () => Promise.resolve(`serenade|${key}`),
      onProgress: (sent: number) => this.listener.progress(load.size ? Math.floor((100 * sent) / load.size) : 0),
      onSuccess: () => this.#finish(),
      onError: (problem: Error | DetailedError) => this.#fail(problem),
    };
  }

  /** Of what is thrown away nothing more is sent, though a piece of it may only just have come. */
  async #hold(request: HttpRequest): Promise<void> {
    if (this.#thrownAway && request.getMethod() !== "DELETE") await new Promise(() => {});
  }

  #finish(): void {
    this.#arrived = true;
    window.removeEventListener("online", this.goOn);
    if (this.#upload) this.listener.arrived(assetOf(this.#upload));
  }

  #fail(problem: Error | DetailedError): void {
    const answer = "originalResponse" in problem ? problem.originalResponse : null;
    const status = answer?.getStatus() ?? 0;
    if (status >= 400 && status < 500 && !TRANSIENT.includes(status)) {
      this.listener.refused(wordsOf(answer?.getBody() ?? ""));
      return;
    }
    this.#break();
  }

  /** The line is tried again and again, also where the browser does not notice when it is there again. */
  #break(): void {
    if (this.#thrownAway) return;
    this.#broken = true;
    clearTimeout(this.#again);
    this.#again = setTimeout(this.goOn, AGAIN_MS * (0.5 + Math.random() / 2));
    this.listener.broken();
  }
}

/** Whoever cannot be asked how much is there has not forgotten it: it does not begin anew. */
function askAgain(request: HttpRequest, answer: HttpResponse): void {
  const status = answer.getStatus();
  if (request.getMethod() === "HEAD" && (status >= 500 || TRANSIENT.includes(status))) throw new Error(`asked in vain: ${status}`);
}

/** A film has the name of its upload. */
function assetOf({ url }: Upload): string {
  return new URL(url ?? "", location.href).pathname.split("/").pop() ?? "";
}

/** What a problem+json says, in the reader's language; empty where it says nothing. */
function wordsOf(body: string): string {
  try {
    return String((JSON.parse(body) as { detail?: unknown }).detail ?? "");
  } catch {
    return "";
  }
}
