// The browser's database: what is known of each recording, and its bytes where there are no files.
import type { Slices } from "./slices.ts";

const NAME = "serenade-camera";
const VERSION = 2;
const STORES = { takes: "id", slices: ["take", "segment", "number"] };

export class Database {
  #open: Promise<IDBDatabase> | undefined;

  async write(store: keyof typeof STORES, work: (store: IDBObjectStore) => void): Promise<void> {
    const transaction = (await this.#opened()).transaction(store, "readwrite");
    work(transaction.objectStore(store));
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
  }

  async read<T>(store: keyof typeof STORES, ask: (store: IDBObjectStore) => IDBRequest): Promise<T> {
    return answer<T>(ask((await this.#opened()).transaction(store).objectStore(store)));
  }

  #opened(): Promise<IDBDatabase> {
    return (this.#open ??= open());
  }
}

export class RowSlices implements Slices {
  constructor(private readonly database: Database) {}

  async put(take: string, segment: number, number: number, data: Blob): Promise<void> {
    const bytes = await data.arrayBuffer();
    await this.database.write("slices", (slices) => slices.put({ take, segment, number, bytes }));
  }

  async of(take: string, segment: number): Promise<BlobPart[]> {
    const range = IDBKeyRange.bound([take, segment, 0], [take, segment, Infinity]);
    const rows = await this.database.read<{ bytes: ArrayBuffer }[]>("slices", (slices) => slices.getAll(range));
    return rows.map((row) => row.bytes);
  }

  async drop(take: string, segment?: number): Promise<void> {
    const range = IDBKeyRange.bound([take, segment ?? 0, 0], [take, segment ?? Infinity, Infinity]);
    await this.database.write("slices", (slices) => slices.delete(range));
  }
}

function open(): Promise<IDBDatabase> {
  const opening = indexedDB.open(NAME, VERSION);
  opening.onupgradeneeded = () => {
    for (const [store, keyPath] of Object.entries(STORES)) {
      if (opening.result.objectStoreNames.contains(store)) opening.result.deleteObjectStore(store);
      opening.result.createObjectStore(store, { keyPath });
    }
  };
  return answer(opening);
}

function answer<T>(request: IDBRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as T);
    request.onerror = () => reject(request.error);
  });
}
