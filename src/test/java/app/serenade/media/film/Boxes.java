package app.serenade.media.film;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Boxes of an ISO media file, made and changed byte by byte. */
final class Boxes {
  private Boxes() {}

  static byte[] join(byte[]... parts) {
    var length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
    var all = ByteBuffer.allocate(length);
    for (var part : parts) all.put(part);
    return all.array();
  }

  static byte[] box(String type, byte[]... content) {
    var inside = join(content);
    return ByteBuffer.allocate(8 + inside.length)
        .putInt(8 + inside.length)
        .put(text(type))
        .put(inside)
        .array();
  }

  /** A box that lies about its size. */
  static byte[] lying(String type, long size, byte[]... content) {
    var whole = box(type, content);
    ByteBuffer.wrap(whole).putInt(0, (int) size);
    return whole;
  }

  /** A Matroska element, whatever the length of its id. */
  static byte[] element(int id, byte[]... content) {
    var inside = join(content);
    return join(lyingElement(id, inside.length), inside);
  }

  /** The head of one that says it is so large. */
  static byte[] lyingElement(int id, long size) {
    var idBytes = (39 - Integer.numberOfLeadingZeros(id)) / 8;
    var head = ByteBuffer.allocate(idBytes + 8);
    for (var n = idBytes - 1; n >= 0; n--) head.put((byte) (id >>> 8 * n));
    return head.putLong(1L << 56 | size).array();
  }

  static byte[] text(String text) {
    return text.getBytes(ISO_8859_1);
  }

  static byte[] ints(int... values) {
    var bytes = ByteBuffer.allocate(4 * values.length);
    for (var value : values) bytes.putInt(value);
    return bytes.array();
  }

  /** A copy with four bytes changed, so far behind the type of the first such box. */
  static byte[] patched(byte[] film, String type, int behind, int value) {
    var copy = film.clone();
    ByteBuffer.wrap(copy).putInt(find(copy, type) + behind, value);
    return copy;
  }

  static byte[] patchedShort(byte[] film, String type, int behind, int value) {
    var copy = film.clone();
    ByteBuffer.wrap(copy).putShort(find(copy, type) + behind, (short) value);
    return copy;
  }

  /** A copy with all of some words changed into others as long. */
  static byte[] replaced(byte[] film, String words, String others) {
    return text(new String(film, ISO_8859_1).replace(words, others));
  }

  static int find(byte[] film, String type) {
    var at = new String(film, ISO_8859_1).indexOf(type);
    if (at < 0) throw new IllegalStateException("no " + type);
    return at;
  }
}
