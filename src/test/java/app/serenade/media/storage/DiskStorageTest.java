package app.serenade.media.storage;

class DiskStorageTest extends StorageContract {
  @Override
  Storage storage() {
    return new DiskStorage(folder);
  }
}
