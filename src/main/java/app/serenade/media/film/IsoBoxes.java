package app.serenade.media.film;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A walk through the boxes of an ISO media file (mp4, mov), before any decoder sees it. */
final class IsoBoxes {
  static final int FTYP = code("ftyp");
  private static final int MOOV = code("moov"), TRAK = code("trak"), DREF = code("dref");
  private static final Set<Integer> FOLDERS =
      Set.of(MOOV, TRAK, code("mdia"), code("minf"), code("dinf"));
  private static final Set<String> BRANDS =
      Set.of(
          "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "iso7", "iso8", "iso9", "mp41", "mp42",
          "avc1", "qt  ", "M4V ", "M4VH", "M4VP", "dash", "msdh", "cmfc", "cmf2", "3gp4", "3gp5",
          "3gp6", "3g2a", "hvc1", "av01", "MSNV");
  private static final int BOXES = 100_000, DEPTH = 8, TRACKS = 16, BRAND_BYTES = 4096;
  private static final long MOOV_BYTES = 64L << 20;

  private record Box(int type, long body, long end) {}

  private final FileChannel channel;
  private int boxes;
  private int tracks;
  private boolean movie;
  private @Nullable Reason found;

  private IsoBoxes(FileChannel channel) {
    this.channel = channel;
  }

  /** Why the file cannot be taken; null when its boxes are in order. */
  static @Nullable Reason fault(Path file) throws IOException {
    try (var channel = FileChannel.open(file)) {
      var walk = new IsoBoxes(channel);
      if (!walk.brandIsKnown()) return Reason.NO_VIDEO;
      walk.into(0, channel.size(), 0);
      if (walk.found != null) return walk.found;
      return walk.movie ? null : Reason.TRUNCATED;
    }
  }

  private boolean brandIsKnown() throws IOException {
    var first = boxAt(0, channel.size());
    if (first == null || first.type != FTYP || first.end - first.body > BRAND_BYTES) return false;
    var brands = read(first.body, (int) (first.end - first.body));
    for (var at = 0; at + 4 <= brands.limit(); at += 4) {
      var brand = new String(brands.array(), at, 4, StandardCharsets.ISO_8859_1);
      if (at != 4 && BRANDS.contains(brand)) return true;
    }
    return false;
  }

  private void into(long from, long end, int depth) throws IOException {
    for (var at = from; at < end && found == null; ) {
      var box = boxAt(at, end);
      if (box == null) {
        found = depth == 0 ? Reason.TRUNCATED : Reason.UNREADABLE;
      } else if (++boxes > BOXES || depth > DEPTH) {
        found = Reason.UNREADABLE;
      } else {
        look(box, depth);
        at = box.end;
      }
    }
  }

  private void look(Box box, int depth) throws IOException {
    if (box.type == MOOV) movie = true;
    if (box.type == MOOV && box.end - box.body > MOOV_BYTES) found = Reason.UNREADABLE;
    if (box.type == TRAK && ++tracks > TRACKS) found = Reason.UNREADABLE;
    if (box.type == DREF) lookForOtherFiles(box);
    if (FOLDERS.contains(box.type)) into(box.body, box.end, depth + 1);
  }

  /** A data reference that is not "in this file" (flag 1) points at another one. */
  private void lookForOtherFiles(Box dref) throws IOException {
    for (var at = dref.body + 8; at < dref.end && found == null; ) {
      var entry = boxAt(at, dref.end);
      if (entry == null || entry.end - entry.body < 4 || ++boxes > BOXES) {
        found = Reason.UNREADABLE;
      } else {
        if ((read(entry.body, 4).getInt(0) & 1) == 0) found = Reason.HIDDEN;
        at = entry.end;
      }
    }
  }

  /** The box that starts here; null when it is cut off or no box. */
  private @Nullable Box boxAt(long at, long end) throws IOException {
    if (end - at < 8) return null;
    var head = read(at, (int) Math.min(16, end - at));
    var size = Integer.toUnsignedLong(head.getInt(0));
    var header = 8;
    if (size == 1 && head.limit() == 16) {
      size = head.getLong(8);
      header = 16;
    }
    if (size == 0) size = end - at;
    if (size < header || size > end - at) return null;
    return new Box(head.getInt(4), at + header, at + size);
  }

  private ByteBuffer read(long at, int length) throws IOException {
    var buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining() && channel.read(buffer, at + buffer.position()) > 0) {}
    return buffer.flip();
  }

  private static int code(String type) {
    return ByteBuffer.wrap(type.getBytes(StandardCharsets.US_ASCII)).getInt();
  }
}
