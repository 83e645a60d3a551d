package app.serenade.media.upload;

import static app.serenade.platform.Access.Who.ANYONE;
import static app.serenade.platform.Access.Who.SIGNED_IN;
import static app.serenade.platform.Text.t;

import app.serenade.media.Checksum;
import app.serenade.media.Upload;
import app.serenade.media.upload.ReceiveBytes.Part;
import app.serenade.media.upload.ReceiveBytes.Received;
import app.serenade.platform.Access;
import app.serenade.platform.Problems;
import app.serenade.platform.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** {@code /uploads}: resumable uploads by the tus 1.0.0 protocol. */
@RestController
class UploadApi {
  private final OpenUpload open;
  private final ReceiveBytes receive;
  private final UploadAnswers answers;

  UploadApi(OpenUpload open, ReceiveBytes receive, UploadAnswers answers) {
    this.open = open;
    this.receive = receive;
    this.answers = answers;
  }

  @RequestMapping(
      path = {"/uploads", "/uploads/{id}"},
      method = RequestMethod.OPTIONS)
  @Access(ANYONE)
  ResponseEntity<?> abilities() {
    return answers.abilities();
  }

  @PostMapping("/uploads")
  @Access(SIGNED_IN)
  ResponseEntity<?> create(
      Viewer.Account viewer,
      @RequestHeader(name = Tus.LENGTH, required = false) @Nullable Long length,
      @RequestHeader(name = Tus.DEFER_LENGTH, required = false) @Nullable String deferred,
      @RequestHeader(name = Tus.METADATA, defaultValue = "") String metadata,
      HttpServletRequest request)
      throws IOException {
    if ((length == null) == (deferred == null) || (length != null && length < 0)) {
      return Problems.invalid(Map.of("Upload-Length", t("media.upload.length")));
    }
    if (deferred != null && !deferred.equals("1"))
      return Problems.invalid(Map.of("Upload-Defer-Length", t("media.upload.length")));
    if (checksum(request) == null && request.getHeader(Tus.CHECKSUM) != null)
      return answers.unknownChecksum();
    var outcome = open.by(viewer.id(), length, metadata);
    if (!(outcome instanceof OpenUpload.Outcome.Opened(var upload)))
      return answers.refused(outcome);
    var first = first(upload, viewer, request);
    return answers.created(upload, first);
  }

  @RequestMapping(path = "/uploads/{id}", method = RequestMethod.HEAD)
  @Access(SIGNED_IN)
  ResponseEntity<?> status(Viewer.Account viewer, @PathVariable UUID id) {
    return answers.status(receive.status(id, viewer.id()));
  }

  @PatchMapping(path = "/uploads/{id}", consumes = Tus.BYTES)
  @Access(SIGNED_IN)
  ResponseEntity<?> append(
      Viewer.Account viewer,
      @PathVariable UUID id,
      @RequestHeader(Tus.OFFSET) long offset,
      @RequestHeader(name = Tus.LENGTH, required = false) @Nullable Long length,
      HttpServletRequest request)
      throws IOException {
    var checksum = checksum(request);
    if (checksum == null && request.getHeader(Tus.CHECKSUM) != null)
      return answers.unknownChecksum();
    var part =
        new Part(
            offset, length, checksum, request.getContentLengthLong(), request.getInputStream());
    return answers.appended(receive.take(id, viewer.id(), part));
  }

  @DeleteMapping("/uploads/{id}")
  @Access(SIGNED_IN)
  ResponseEntity<?> terminate(Viewer.Account viewer, @PathVariable UUID id) {
    return answers.terminated(receive.terminate(id, viewer.id()));
  }

  /** The bytes that may come with the announcement; an empty file is whole without any. */
  private Received first(Upload upload, Viewer.Account viewer, HttpServletRequest request)
      throws IOException {
    if (!Tus.BYTES.equals(request.getContentType()))
      return receive.status(upload.id(), viewer.id());
    var part =
        new Part(
            0, null, checksum(request), request.getContentLengthLong(), request.getInputStream());
    return receive.take(upload.id(), viewer.id(), part);
  }

  private static @Nullable Checksum checksum(HttpServletRequest request) {
    var header = request.getHeader(Tus.CHECKSUM);
    return header == null ? null : Checksum.of(header);
  }
}
