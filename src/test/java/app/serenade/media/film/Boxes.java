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
