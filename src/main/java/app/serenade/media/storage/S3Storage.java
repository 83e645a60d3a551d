package app.serenade.media.storage;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finished files in a bucket of an S3 server. Copies that the work on films needed stay on the disk
 * for an hour.
 */
final class S3Storage implements Storage {
  /** The least that S3 takes as a part which is not the last is 5 MiB. */
  private static final int PART_BYTES = 8 << 20;

  private static final Duration FETCHED_LIVE = Duration.ofHours(1);

  private final S3Bucket bucket;
  private final Path fetched;
  private final boolean direct;
  private final Clock clock;

  S3Storage(S3Bucket bucket, Path fetched, boolean direct, Clock clock) {
    this.bucket = bucket;
    this.fetched = fetched;
    this.direct = direct;
    this.clock = clock;
  }

  @Override
  public void keep(Path finished, String key) throws IOException {
    var size = Files.size(finished);
    try (var file = FileChannel.open(finished)) {
      if (size <= PART_BYTES) expect(200, bucket.ask("PUT", key, "", part(file, 0, size)));
      else keepInParts(file, key, size);
    }
    var there = size(key);
    if (there == null || there != size) throw new IOException("not stored whole: " + key);
    Files.delete(finished);
  }

  private void keepInParts(FileChannel file, String key, long size) throws IOException {
    var begun = bucket.ask("POST", key, "uploads=", new byte[0]);
    expect(200, begun);
    var upload = Signature.encoded(S3Answer.of(begun).text("UploadId"));
    try {
      var tags = new ArrayList<String>();
      for (var at = 0L; at < size; at += PART_BYTES) {
        var query = "partNumber=%d&uploadId=%s".formatted(tags.size() + 1, upload);
        var sent = bucket.ask("PUT", key, query, part(file, at, Math.min(size, at + PART_BYTES)));
        expect(200, sent);
        tags.add(sent.headers().firstValue("ETag").orElseThrow());
      }
      expect(200, bucket.ask("POST", key, "uploadId=" + upload, wholeOf(tags)));
    } catch (IOException e) {
      var _ = bucket.ask("DELETE", key, "uploadId=" + upload, new byte[0]);
      throw e;
    }
  }

  private static byte[] part(FileChannel file, long start, long end) throws IOException {
    var buffer = ByteBuffer.allocate((int) (end - start));
    while (buffer.hasRemaining())
      if (file.read(buffer, start + buffer.position()) < 0)
        throw new IOException("became shorter while it was stored");
    return buffer.array();
  }

  private static byte[] wholeOf(List<String> tags) {
    var parts = new StringBuilder("<CompleteMultipartUpload>");
    for (var number = 1; number <= tags.size(); number++)
      parts.append(
          "<Part><PartNumber>%d</PartNumber><ETag>%s</ETag></Part>"
              .formatted(number, tags.get(number - 1).replace("\"", "&quot;")));
    return parts.append("</CompleteMultipartUpload>").toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public Path open(String key) {
    try {
      var copy = copyOf(key);
      if (!Files.exists(copy)) fetch(key, copy);
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path copyOf(String key) {
    return fetched.resolve(key.substring(key.lastIndexOf('/') + 1));
  }

  private void fetch(String key, Path copy) throws IOException {
    forgetCopies();
    var size = size(key);
    if (size == null) throw new NoSuchFileException(key);
    var growing = fetched.resolve(UUID.randomUUID() + ".part");
    try (var out = Files.newOutputStream(growing)) {
      copy(key, 0, size, out);
    }
    Files.move(growing, copy, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void forgetCopies() throws IOException {
    Files.createDirectories(fetched);
    var before = clock.instant().minus(FETCHED_LIVE);
    try (var copies = Files.list(fetched)) {
      for (var copy : (Iterable<Path>) copies::iterator)
        if (Files.getLastModifiedTime(copy).toInstant().isBefore(before))
          Files.deleteIfExists(copy);
    }
  }

  @Override
  public void remove(String key) throws IOException {
    Files.deleteIfExists(copyOf(key));
    var answer = bucket.ask("DELETE", key);
    if (answer.statusCode() != 404) expect(204, answer);
  }

  @Override
  public @Nullable Long size(String key) throws IOException {
    var answer = bucket.ask("HEAD", key);
    if (answer.statusCode() == 404) return null;
    expect(200, answer);
    return answer.headers().firstValueAsLong("Content-Length").orElseThrow();
  }

  @Override
  public void each(Consumer<Kept> visit) throws IOException {
    var query = "list-type=2";
    for (var more = true; more; ) {
      var answer = bucket.ask("GET", "", query, new byte[0]);
      expect(200, answer);
      var page = S3Answer.of(answer);
      page.kept().forEach(visit);
      more = page.text("IsTruncated").equals("true");
      query =
          "continuation-token=%s&list-type=2"
              .formatted(Signature.encoded(page.text("NextContinuationToken")));
    }
  }

  @Override
  public @Nullable Path local(String key) {
    return null;
  }

  @Override
  public void copy(String key, long start, long end, OutputStream to) throws IOException {
    var answer = bucket.read(key, Map.of("range", "bytes=%d-%d".formatted(start, end - 1)));
    try (var bytes = answer.body()) {
      if (answer.statusCode() != 206 && answer.statusCode() != 200)
        throw new IOException("answered %d for %s".formatted(answer.statusCode(), key));
      if (bytes.transferTo(to) != end - start) throw new IOException("shorter than stored: " + key);
    }
  }

  @Override
  public @Nullable URI address(String key, String type, Duration live) {
    if (!direct) return null;
    return bucket.presigned(key, "response-content-type=" + Signature.encoded(type), live);
  }

  private static void expect(int status, HttpResponse<byte[]> answer) throws IOException {
    var body = requireNonNull(answer.body());
    if (answer.statusCode() == status
        && !new String(body, StandardCharsets.UTF_8).contains("<Error>")) return;
    throw new IOException(
        "the S3 server answered %d: %s"
            .formatted(answer.statusCode(), new String(body, StandardCharsets.UTF_8)));
  }
}
