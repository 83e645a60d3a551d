package app.serenade.media.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every storage does alike, wherever it keeps the files. */
abstract class StorageContract {
  @TempDir Path folder;

  abstract Storage storage();

  static byte[] bytes(int count) {
    var bytes = new byte[count];
    new Random(count).nextBytes(bytes);
    return bytes;
  }

  String kept(Storage storage, byte[] bytes) throws IOException {
    var made = Files.write(folder.resolve("made-" + bytes.length), bytes);
    var key = Keys.fresh(".mp4");
    storage.keep(made, key);
    assertThat(made).doesNotExist();
    return key;
  }

  @Test
  void whatIsKeptIsReadAsItWasWholeAndInParts() throws IOException {
    var storage = storage();
    for (var size : new int[] {1, 300_000, (20 << 20) + 17}) {
      var bytes = bytes(size);
      var key = kept(storage, bytes);
      assertThat(storage.size(key)).isEqualTo(size);
      assertThat(Files.readAllBytes(storage.open(key))).isEqualTo(bytes);
      var part = new ByteArrayOutputStream();
      storage.copy(key, size / 3, size, part);
      assertThat(part.toByteArray()).isEqualTo(Arrays.copyOfRange(bytes, size / 3, size));
      storage.remove(key);
    }
  }

  @Test
  void whatIsRemovedIsGoneEverywhere() throws IOException {
    var storage = storage();
    var key = kept(storage, bytes(1_000));
    var stays = kept(storage, bytes(2_000));
    var copy = storage.open(key);
    storage.remove(key);
    storage.remove(key);
    assertThat(storage.size(key)).isNull();
    assertThat(copy).doesNotExist();
    var all = new ArrayList<Storage.Kept>();
    storage.each(all::add);
    assertThat(all)
        .filteredOn(file -> file.key().equals(stays) || file.key().equals(key))
        .singleElement()
        .satisfies(file -> assertThat(file.bytes()).isEqualTo(2_000));
    storage.remove(stays);
  }
}
