package app.serenade.media.film;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A 64-bit Linux program or library whose ties to other libraries can be changed; its size stays.
 */
class ElfFile {
  private static final int MAGIC = 0x464c457f;
  private static final int LOADED = 1, DYNAMIC = 2;
  private static final long NEEDED = 1, STRINGS = 5, VERSIONS = 0x6ffffffeL;
  private static final long PATH_FOR_ALL = 15, PATH_FOR_ITSELF = 29;
  private static final String ALWAYS_THERE = "libc.so.6";

  private record Segment(long offset, long address, long size) {}

  private record Entry(int at, long tag, long value) {}

  private final ByteBuffer bytes;
  private final List<Segment> segments = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();

  private ElfFile(byte[] content) {
    bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    readSegments();
  }

  /**
   * Makes a program ask for no {@code unwanted} library and find the others beside itself. Right
   * only where the unwanted functions are bound lazily and never called.
   */
  static void free(Path file, Set<String> unwanted) throws IOException {
    var content = Files.readAllBytes(file);
    if (!isElf(content)) return;
    var elf = new ElfFile(content);
    elf.redirectNeeds(unwanted);
    elf.unlinkVersions(unwanted);
    elf.sharePath();
    Files.write(file, content);
  }

  private static boolean isElf(byte[] content) {
    return content.length > 64
        && ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).getInt() == MAGIC;
  }

  private void readSegments() {
    var table = bytes.getLong(32);
    int size = bytes.getShort(54), count = bytes.getShort(56);
    for (var i = 0; i < count; i++) {
      var at = Math.toIntExact(table + (long) i * size);
      var segment =
          new Segment(bytes.getLong(at + 8), bytes.getLong(at + 16), bytes.getLong(at + 32));
      if (bytes.getInt(at) == LOADED) segments.add(segment);
      if (bytes.getInt(at) == DYNAMIC) readEntries(segment);
    }
  }

  private void readEntries(Segment dynamic) {
    var end = Math.toIntExact(dynamic.offset + dynamic.size);
    for (var at = Math.toIntExact(dynamic.offset); at < end && bytes.getLong(at) != 0; at += 16) {
      entries.add(new Entry(at, bytes.getLong(at), bytes.getLong(at + 8)));
    }
  }

  private void redirectNeeds(Set<String> unwanted) {
    var needs = entries.stream().filter(e -> e.tag == NEEDED).toList();
    var libc =
        needs.stream().filter(e -> name(e.value).equals(ALWAYS_THERE)).findFirst().orElseThrow();
    for (var need : needs) {
      if (unwanted.contains(name(need.value))) bytes.putLong(need.at + 8, libc.value);
    }
  }

  /** The loader insists that every version record belongs to a needed library. */
  private void unlinkVersions(Set<String> unwanted) {
    var start = entries.stream().filter(e -> e.tag == VERSIONS).findFirst();
    if (start.isEmpty()) return;
    var at = offset(start.get().value);
    var kept = -1;
    while (true) {
      var next = bytes.getInt(at + 12);
      if (kept >= 0 && unwanted.contains(name(bytes.getInt(at + 4)))) {
        bytes.putInt(kept + 12, next == 0 ? 0 : at + next - kept);
      } else {
        kept = at;
      }
      if (next == 0) return;
      at += next;
    }
  }

  /** The path of a program counts for the libraries of its libraries only in its older form. */
  private void sharePath() {
    for (var entry : entries) {
      if (entry.tag == PATH_FOR_ITSELF) bytes.putLong(entry.at, PATH_FOR_ALL);
    }
  }

  private String name(long index) {
    var table = entries.stream().filter(e -> e.tag == STRINGS).findFirst().orElseThrow();
    var start = Math.toIntExact(offset(table.value) + index);
    var end = start;
    while (bytes.get(end) != 0) end++;
    return new String(bytes.array(), start, end - start, StandardCharsets.US_ASCII);
  }

  private int offset(long address) {
    for (var segment : segments) {
      var within = address - segment.address;
      if (within >= 0 && within < segment.size) return Math.toIntExact(segment.offset + within);
    }
    throw new IllegalStateException("address outside of the file: " + address);
  }
}
