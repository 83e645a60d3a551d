package app.serenade.media.erasure;

import app.serenade.media.storage.MediaFolders;
import app.serenade.media.storage.Storage;
import app.serenade.platform.live.Live;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes the bytes of a film whose rows are gone, and notes of each file that it did. */
@Component
public class RemoveErased {
  private final ErasureStore erasures;
  private final FarewellStore farewells;
  private final Storage storage;
  private final MediaFolders folders;
  private final Live live;
  private final TransactionTemplate transaction;

  RemoveErased(
      ErasureStore erasures,
      FarewellStore farewells,
      Storage storage,
      MediaFolders folders,
      Live live,
      TransactionTemplate transaction) {
    this.erasures = erasures;
    this.farewells = farewells;
    this.storage = storage;
    this.folders = folders;
    this.live = live;
    this.transaction = transaction;
  }

  /** May be called again after a crash, at any point. */
  public void run(UUID film) throws IOException {
    var files = erasures.of(film).stream().filter(file -> file.removedAt() == null).toList();
    for (var file : files) remove(file);
    if (!files.isEmpty()) note(film, files);
  }

  private void remove(Erased file) throws IOException {
    if (file.file().equals(Erased.UPLOAD)) removeUpload(file.film());
    else if (!erasures.isNeeded(file.key())) storage.remove(file.key());
  }

  /** With whatever is being made of it on this machine. */
  private void removeUpload(UUID film) throws IOException {
    Files.deleteIfExists(folders.incoming(film));
    folders.clearWorkOn(film);
  }

  private void note(UUID film, List<Erased> files) {
    transaction.executeWithoutResult(
        status -> {
          files.forEach(file -> erasures.removed(film, file.key()));
          live.hint("account/" + erasures.ownerOf(film), "asset");
          var receipt = farewells.receiptOf(film);
          if (receipt != null) live.hint("erasure/" + receipt, "asset");
        });
  }
}
