package app.serenade.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Lays letters into a folder as .eml files, which every mail program opens. */
final class FolderCarrier implements Carrier {
  private final Path folder;

  FolderCarrier(Path folder) {
    this.folder = folder;
  }

  @Override
  public void carry(String name, MimeMessage letter) throws IOException, MessagingException {
    var half = Files.createTempFile(folder, name, ".part");
    try (var out = Files.newOutputStream(half)) {
      letter.writeTo(out);
    }
    Files.move(half, folder.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
  }
}
