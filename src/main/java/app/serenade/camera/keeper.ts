// Keeps recordings on the device, second by second, until the server has them: no reload and no crash loses one.
import type { Edit } from "./picture/edit.ts";

export interface Beside {
  side: string;
  from: number;
}

/** A recording on the device. It belongs to an account and to the place it was made for. */
export interface Take {
  id: string;
  owner: string;
  place: string;
  name: string;
  type: string;
  startedAt: number;
  /** Milliseconds. */
  length: number;
  /** Where its companion stood, and which of its milliseconds was the first. */
  beside?: Beside;
  /** The server's name for it, once it has all of it. */
  asset?: string;
  /** With what changes the server has it. */
  edit?: Edit;
}

const NAME = "serenade-camera";
const KEPT_MS = 7 * 24 * 3600 * 1000;

export class Keeper {
  #database: Promise<IDBDatabase> | undefined;

  async begin(take: Take): Promise<void> {
    void navigator.storage?.persist?.();
    await this.#write((takes) => takes.put(take));
  }

  async append(take: Take, number: number, data: Blob): Promise<void> {
    const bytes = await data.arrayBuffer();
    await this.#write((takes, slices) => {
      takes.put(take);
      slices.put({ take: take.id, number, bytes });
    });
  }

  async note(take: Take): Promise<void> {
    await this.#write((takes) => takes.put(take));
  }

  /** The recordings of this account, newest first; what is older than a week goes. */
  async takesOf(owner: string): Promise<Take[]> {
    const takes = await this.#read<Take[]>("takes", (store) => store.getAll());
    const oldest = Date.now() - KEPT_MS;
    for (const take of takes) if (take.startedAt < oldest) await this.drop(take.id);
    return takes.filter((take) => take.owner === owner && take.startedAt >= oldest).sort((a, b) => b.startedAt - a.startedAt);
  }

  /** The recording as the same file each time, so that its upload is found again; undefined where nothing was written. */
  async file(take: Take): Promise<File | undefined> {
    const slices = await this.#read<{ bytes: ArrayBuffer }[]>("slices", (store) => store.getAll(every(take.id)));
    if (slices.length === 0) return undefined;
    return fileOf(take, slices.map((slice) => slice.bytes));
  }

  async drop(id: string): Promise<void> {
    await this.#write((takes, slices) => {
      takes.delete(id);
      slices.delete(every(id));
    });
  }

  async #write(work: (takes: IDBObjectStore, slices: IDBObjectStore) => void): Promise<void> {
    const transaction = (await this.#open()).transaction(["takes", "slices"], "readwrite");
    work(transaction.objectStore("takes"), transaction.objectStore("slices"));
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
  }

  async #read<T>(store: string, ask: (store: IDBObjectStore) => IDBRequest): Promise<T> {
    return answer<T>(ask((await this.#open()).transaction(store).objectStore(store)));
  }

  #open(): Promise<IDBDatabase> {
    return (this.#database ??= openDatabase());
  }
}

/** With the time of the take, so that the same recording is the same file after a reload. */
export function fileOf(take: Take, slices: BlobPart[]): File {
  return new File(slices, take.name, { type: take.type, lastModified: take.startedAt });
}

function every(take: string): IDBKeyRange {
  return IDBKeyRange.bound([take, 0], [take, Infinity]);
}

function openDatabase(): Promise<IDBDatabase> {
  const opening = indexedDB.open(NAME, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore("takes", { keyPath: "id" });
    opening.result.createObjectStore("slices", { keyPath: ["take", "number"] });
  };
  return answer(opening);
}

function answer<T>(request: IDBRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as T);
    request.onerror = () => reject(request.error);
  });
}
