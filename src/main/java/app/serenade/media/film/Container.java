package app.serenade.media.film;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The two families of film files that are taken, told by their first bytes and never by their name.
 */
enum Container {
  ISO("mov"),
  MATROSKA("matroska");

  private static final int HEAD_BYTES = 4096;
  private static final int EBML = 0x1A45DFA3;
  private static final List<String> DOCUMENTS = List.of("webm", "matroska");

  private final String demuxer;

  Container(String demuxer) {
    this.demuxer = demuxer;
  }

  /** The name of the only reader ffmpeg may use for it. */
  String demuxer() {
    return demuxer;
  }

  static @Nullable Container of(Path file) throws IOException {
    var head = ByteBuffer.allocate(HEAD_BYTES);
    try (var channel = FileChannel.open(file)) {
      while (head.hasRemaining() && channel.read(head) >= 0) {}
    }
    head.flip();
    if (head.remaining() < 12) return null;
    if (head.getInt(4) == IsoBoxes.FTYP) return ISO;
    return head.getInt(0) == EBML && isFilm(head) ? MATROSKA : null;
  }

  /** Looks for the element DocType (0x4282, one byte of length) in the EBML header. */
  private static boolean isFilm(ByteBuffer head) {
    for (var at = 4; at + 12 < head.limit(); at++) {
      if (head.getShort(at) != 0x4282) continue;
      var length = head.get(at + 2) & 0x7f;
      if (at + 3 + length > head.limit()) return false;
      var name = new String(head.array(), at + 3, length, StandardCharsets.US_ASCII);
      return DOCUMENTS.stream().anyMatch(name.replace("\0", "")::equals);
    }
    return false;
  }
}
