package app.serenade.media.film;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A walk through the elements of a Matroska or WebM file, before any decoder sees it (RFC 8794, RFC
 * 9559). A recorder that does not know yet how long it will go on leaves sizes open: what such an
 * element holds is walked as if it lay beside it.
 */
final class MatroskaElements {
  private static final int HEAD = 0x1A45DFA3, SEGMENT = 0x18538067, CLUSTER = 0x1F43B675;
  private static final int INFO = 0x1549A966, TRACKS = 0x1654AE6B, TRACK = 0xAE;
  private static final int CHAPTERS = 0x1043A770, EDITION = 0x45B9, CHAPTER = 0xB6;
  private static final int ATTACHMENTS = 0x1941A469;
  private static final Set<Integer> FOLDERS =
      Set.of(SEGMENT, INFO, TRACKS, CHAPTERS, EDITION, CHAPTER);

  /** The ids and names of the files before and after, and of a chapter that lies in another. */
  private static final Set<Integer> OTHER_FILES =
      Set.of(0x3CB923, 0x3C83AB, 0x3EB923, 0x3E83BB, 0x6E67);

  private static final int ELEMENTS = 500_000, DEPTH = 12, MOST_TRACKS = 16;
  private static final int ID_BYTES = 4, SIZE_BYTES = 8;
  private static final long HEADERS_BYTES = 64L << 20;

  /**
   * @param end where it ends, or where what it lies in ends while its own size is open
   */
  private record Element(int id, long body, long end, boolean open) {}

  private final FileChannel channel;
  private int elements;
  private int tracks;
  private boolean pictures;
  private @Nullable Reason found;

  private MatroskaElements(FileChannel channel) {
    this.channel = channel;
  }

  /** Why the file cannot be taken; null when its elements are in order. */
  static @Nullable Reason fault(Path file) throws IOException {
    try (var channel = FileChannel.open(file)) {
      var walk = new MatroskaElements(channel);
      walk.top(channel.size());
      if (walk.found != null) return walk.found;
      return walk.tracks > 0 && walk.pictures ? null : Reason.TRUNCATED;
    }
  }

  /** One head and one segment. */
  private void top(long end) throws IOException {
    var head = elementAt(0, end);
    if (head == null || head.id != HEAD || head.open) {
      found = Reason.NO_VIDEO;
      return;
    }
    var segment = elementAt(head.end, end);
    if (segment == null) {
      found = Reason.TRUNCATED;
    } else if (segment.id != SEGMENT || segment.end != end) {
      found = Reason.UNREADABLE;
    } else {
      into(segment, 0);
    }
  }

  private void into(Element folder, int depth) throws IOException {
    for (var at = folder.body; at < folder.end && found == null; ) {
      var element = elementAt(at, folder.end);
      if (element == null) {
        // A recording that broke off ends within a picture.
        if (!folder.open || !pictures) found = Reason.TRUNCATED;
        return;
      }
      if (++elements > ELEMENTS || depth > DEPTH) {
        found = Reason.UNREADABLE;
      } else {
        look(element, depth);
        at = element.open ? element.body : element.end;
      }
    }
  }

  private void look(Element element, int depth) throws IOException {
    var size = element.end - element.body;
    if (element.id == CLUSTER) pictures = true;
    else if (element.id == ATTACHMENTS || OTHER_FILES.contains(element.id)) found = Reason.HIDDEN;
    else if (element.id == TRACK && ++tracks > MOST_TRACKS) found = Reason.UNREADABLE;
    else if (element.open || element.id == SEGMENT) found = Reason.UNREADABLE;
    else if (FOLDERS.contains(element.id)) {
      if (size > HEADERS_BYTES) found = Reason.UNREADABLE;
      else into(element, depth + 1);
    }
  }

  /** The element that starts here; null when it is cut off or no element. */
  private @Nullable Element elementAt(long at, long end) throws IOException {
    var head = read(at, (int) Math.min(ID_BYTES + SIZE_BYTES, end - at));
    var idBytes = length(head, 0, ID_BYTES);
    var sizeBytes = length(head, idBytes, SIZE_BYTES);
    if (idBytes == 0 || sizeBytes == 0) return null;
    var id = (int) number(head, 0, idBytes);
    var marker = 1L << (7 * sizeBytes);
    var size = number(head, idBytes, sizeBytes) & (marker - 1);
    var body = at + idBytes + sizeBytes;
    if (size == marker - 1) return new Element(id, body, end, true);
    return size > end - body ? null : new Element(id, body, body + size, false);
  }

  /** How many bytes the number that starts here has; 0 where it is none, or cut off. */
  private static int length(ByteBuffer head, int at, int most) {
    if (at >= head.limit()) return 0;
    var length = Integer.numberOfLeadingZeros(head.get(at) & 0xff) - 23;
    return length > most || at + length > head.limit() ? 0 : length;
  }

  private static long number(ByteBuffer head, int at, int bytes) {
    var number = 0L;
    for (var n = 0; n < bytes; n++) number = number << 8 | head.get(at + n) & 0xff;
    return number;
  }

  private ByteBuffer read(long at, int length) throws IOException {
    var buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining() && channel.read(buffer, at + buffer.position()) > 0) {}
    return buffer.flip();
  }
}
