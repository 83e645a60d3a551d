package app.serenade.media.upload;

import static app.serenade.platform.Text.t;

import app.serenade.media.Checksum;
import app.serenade.media.MediaSettings;
import app.serenade.media.Upload;
import app.serenade.media.upload.OpenUpload.Outcome;
import app.serenade.media.upload.ReceiveBytes.Received;
import app.serenade.platform.Problems;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** What is said to a client of {@code /uploads}, in the protocol's numbers and headers. */
@Component
class UploadAnswers {
  private static final int CHECKSUM_MISMATCH = 460;

  private final MediaSettings settings;

  UploadAnswers(MediaSettings settings) {
    this.settings = settings;
  }

  ResponseEntity<?> abilities() {
    return ResponseEntity.noContent()
        .header("Tus-Version", Tus.VERSION)
        .header("Tus-Extension", Tus.EXTENSIONS)
        .header("Tus-Checksum-Algorithm", Checksum.NAMES)
        .header("Tus-Max-Size", String.valueOf(settings.most()))
        .build();
  }

  ResponseEntity<?> refused(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Opened opened -> throw new IllegalArgumentException("not refused: " + opened);
      case Outcome.Unclear(var fields) ->
          Problems.invalid(
              fields.entrySet().stream()
                  .collect(Collectors.toMap(f -> f.getKey(), f -> t(f.getValue()))));
      case Outcome.TooLarge(var most) ->
          tooLarge(t("media.upload.too-large", DataSize.ofBytes(most).toMegabytes()));
      case Outcome.NoRoom() -> tooLarge(t("media.upload.no-room"));
      case Outcome.TooManyOpen() ->
          Problems.refused(HttpStatus.TOO_MANY_REQUESTS, t("media.upload.too-many"));
      case Outcome.DiskFull() -> diskFull();
    };
  }

  ResponseEntity<?> created(Upload upload, Received first) {
    var offset = first instanceof Received.Upto(var same, var upto) ? upto : 0;
    return ResponseEntity.created(URI.create("/uploads/" + upload.id()))
        .header(Tus.OFFSET, String.valueOf(offset))
        .header(Tus.EXPIRES, date(upload.expiresAt()))
        .build();
  }

  ResponseEntity<?> status(Received received) {
    if (!(received instanceof Received.Upto(var upload, var offset))) return refused(received);
    var answer = ResponseEntity.ok().header(Tus.OFFSET, String.valueOf(offset));
    if (upload.length() == null) answer.header(Tus.DEFER_LENGTH, "1");
    else answer.header(Tus.LENGTH, String.valueOf(upload.length()));
    if (!upload.metadata().isEmpty()) answer.header(Tus.METADATA, upload.metadata());
    return answer.header(Tus.EXPIRES, date(upload.expiresAt())).build();
  }

  ResponseEntity<?> appended(Received received) {
    if (!(received instanceof Received.Upto(var upload, var offset))) return refused(received);
    return ResponseEntity.noContent()
        .header(Tus.OFFSET, String.valueOf(offset))
        .header(Tus.EXPIRES, date(upload.expiresAt()))
        .build();
  }

  ResponseEntity<?> terminated(Received received) {
    return received instanceof Received.Upto
        ? ResponseEntity.noContent().build()
        : refused(received);
  }

  ResponseEntity<?> unknownChecksum() {
    return Problems.refused(HttpStatus.BAD_REQUEST, t("media.upload.checksum"));
  }

  private static ResponseEntity<ProblemDetail> refused(Received received) {
    return switch (received) {
      case Received.Upto upto -> throw new IllegalArgumentException("not refused: " + upto);
      case Received.NotThere() -> Problems.missing();
      case Received.Gone() -> Problems.refused(HttpStatus.GONE, t("media.upload.gone"));
      case Received.WrongOffset() ->
          Problems.refused(HttpStatus.CONFLICT, t("media.upload.offset"));
      case Received.TakenOver() ->
          Problems.refused(HttpStatus.CONFLICT, t("media.upload.taken-over"));
      case Received.WrongLength() ->
          Problems.refused(HttpStatus.BAD_REQUEST, t("media.upload.length"));
      case Received.TooMuch() -> tooLarge(t("media.upload.too-much"));
      case Received.WrongChecksum() ->
          ResponseEntity.status(CHECKSUM_MISMATCH)
              .body(problem(CHECKSUM_MISMATCH, t("media.upload.checksum")));
      case Received.DiskFull() -> diskFull();
    };
  }

  private static ResponseEntity<ProblemDetail> diskFull() {
    return Problems.refused(HttpStatus.INSUFFICIENT_STORAGE, t("media.upload.disk-full"));
  }

  private static ResponseEntity<ProblemDetail> tooLarge(String why) {
    return Problems.refused(HttpStatus.CONTENT_TOO_LARGE, why);
  }

  private static ProblemDetail problem(int status, String detail) {
    var problem = ProblemDetail.forStatus(status);
    problem.setDetail(detail);
    return problem;
  }

  private static String date(Instant at) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC));
  }
}
