// Where the bytes of a recording lie on the device: files of the browser's own file system, else rows of its database.

export interface Slices {
  put(take: string, segment: number, number: number, data: Blob): Promise<void>;
  /** All of a segment, in order. */
  of(take: string, segment: number): Promise<BlobPart[]>;
  /** One segment, or all of a take. */
  drop(take: string, segment?: number): Promise<void>;
}

const FOLDER = "recordings";

/** Files where this browser writes them, rows elsewhere. */
export async function slicesOf(rows: Slices): Promise<Slices> {
  try {
    if (!("createWritable" in FileSystemFileHandle.prototype)) return rows;
    const root = await navigator.storage.getDirectory();
    return new FileSlices(await root.getDirectoryHandle(FOLDER, { create: true }));
  } catch {
    return rows;
  }
}

/** A folder each take, a folder each segment, a file each second: what is closed survives every crash. */
class FileSlices implements Slices {
  constructor(private readonly root: FileSystemDirectoryHandle) {}

  async put(take: string, segment: number, number: number, data: Blob): Promise<void> {
    const folder = await this.#folder(take, segment, true);
    const file = await folder.getFileHandle(String(number), { create: true });
    const writing = await file.createWritable();
    await writing.write(data);
    await writing.close();
  }

  async of(take: string, segment: number): Promise<BlobPart[]> {
    const files: File[] = [];
    try {
      const folder = await this.#folder(take, segment, false);
      for (;;) files.push(await (await folder.getFileHandle(String(files.length + 1))).getFile());
    } catch {
      return files.filter((file) => file.size > 0);
    }
  }

  async drop(take: string, segment?: number): Promise<void> {
    try {
      if (segment === undefined) return await this.root.removeEntry(take, { recursive: true });
      const folder = await this.root.getDirectoryHandle(take);
      await folder.removeEntry(String(segment), { recursive: true });
    } catch {
      // It was never there.
    }
  }

  async #folder(take: string, segment: number, create: boolean): Promise<FileSystemDirectoryHandle> {
    return (await this.root.getDirectoryHandle(take, { create })).getDirectoryHandle(String(segment), { create });
  }
}
