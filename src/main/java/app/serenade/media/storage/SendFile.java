package app.serenade.media.storage;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sends a stored file or one range of it; the kernel copies the bytes where the server can ask it
 * to.
 */
@Component
public class SendFile {
  private static final String SENDFILE = "org.apache.tomcat.sendfile.";

  /** What it names is found beside it, so it comes from here. */
  private static final String PLAYLIST = "application/";

  /**
   * A browser keeps what it showed; a cache that many ask soon asks again whether it is still
   * there.
   */
  private static final Duration BROWSER_KEEPS = Duration.ofDays(7);

  private static final Duration CACHE_KEEPS = Duration.ofMinutes(1);
  private static final String EVERYBODYS =
      "public, max-age=%d, s-maxage=%d, immutable"
          .formatted(BROWSER_KEEPS.toSeconds(), CACHE_KEEPS.toSeconds());

  private static final Duration ADDRESS_LIVES = Duration.ofHours(6);

  private final Storage storage;
  private final StorageSettings settings;

  SendFile(Storage storage, StorageSettings settings) {
    this.storage = storage;
    this.settings = settings;
  }

  /**
   * @param everybodys whether caches may keep it
   * @param disposition what the browser shall do with it; null to show it
   */
  public void send(
      StoredFile file,
      boolean everybodys,
      @Nullable String disposition,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var sentOn = everybodys && disposition == null && !file.type().startsWith(PLAYLIST);
    if (sentOn && sentOn(file, response)) return;
    describe(file, everybodys, disposition, response);
    if (!settings.accel().isEmpty() && storage.local(file.key()) != null) {
      response.setHeader("X-Accel-Redirect", settings.accel() + file.key());
      response.setContentType(file.type());
      return;
    }
    answer(file, request, response);
  }

  /** What may be anybody's an object store can send itself; what is deleted there is gone. */
  private boolean sentOn(StoredFile file, HttpServletResponse response) {
    var address = storage.address(file.key(), file.type(), ADDRESS_LIVES);
    if (address == null) return false;
    response.setStatus(HttpServletResponse.SC_FOUND);
    response.setHeader("Location", address.toString());
    response.setHeader("Cache-Control", "no-store");
    return true;
  }

  private void answer(StoredFile file, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (isKnown(request.getHeader("If-None-Match"), file.etag())) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    var range =
        sameFile(request, file) ? ByteRange.of(request.getHeader("Range"), file.bytes()) : null;
    if (range == ByteRange.NONE) {
      response.setHeader("Content-Range", "bytes */" + file.bytes());
      response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
      return;
    }
    if (range != null) {
      response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
      response.setHeader(
          "Content-Range", "bytes " + range.start() + "-" + (range.end() - 1) + "/" + file.bytes());
    }
    var part = range == null ? new ByteRange(0, file.bytes()) : range;
    response.setContentLengthLong(part.length());
    response.setContentType(file.type());
    if (!request.getMethod().equals("HEAD")) bytes(file, part, request, response);
  }

  private static void describe(
      StoredFile file,
      boolean everybodys,
      @Nullable String disposition,
      HttpServletResponse response) {
    response.setHeader("ETag", file.etag());
    response.setHeader("Accept-Ranges", "bytes");
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (disposition != null) response.setHeader("Content-Disposition", disposition);
    if (everybodys) {
      response.setHeader("Cache-Control", EVERYBODYS);
    } else {
      response.setHeader("Cache-Control", "private, no-store");
      response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    }
  }

  private static boolean isKnown(@Nullable String tags, String etag) {
    if (tags == null) return false;
    for (var tag : tags.split(",")) {
      if (tag.strip().equals("*") || tag.strip().replaceFirst("^W/", "").equals(etag)) return true;
    }
    return false;
  }

  private static boolean sameFile(HttpServletRequest request, StoredFile file) {
    var condition = request.getHeader("If-Range");
    return condition == null || condition.strip().equals(file.etag());
  }

  private void bytes(
      StoredFile file, ByteRange part, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var here = storage.local(file.key());
    if (here != null && Boolean.TRUE.equals(request.getAttribute(SENDFILE + "support"))) {
      request.setAttribute(SENDFILE + "filename", here.toString());
      request.setAttribute(SENDFILE + "start", part.start());
      request.setAttribute(SENDFILE + "end", part.end());
    } else {
      storage.copy(file.key(), part.start(), part.end(), response.getOutputStream());
    }
  }
}
