package app.serenade.platform;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Errors of the API, as problem+json (RFC 9457). */
public final class Problems {
  private Problems() {}

  /** What is wrong with one field of a request. */
  public record FieldError(String field, String message) {}

  /** 400, with what is wrong by field. */
  public static ResponseEntity<ProblemDetail> invalid(Map<String, String> fields) {
    var problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.BAD_REQUEST, Text.t("platform.problem.invalid"));
    problem.setProperty("errors", errors(fields));
    return answer(problem);
  }

  public static ResponseEntity<ProblemDetail> missing() {
    return refused(HttpStatus.NOT_FOUND, Text.t("platform.problem.missing"));
  }

  /** 409, with the state as it is now. */
  public static ResponseEntity<ProblemDetail> conflict(String detail, String state) {
    var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, detail);
    problem.setProperty("state", state);
    return answer(problem);
  }

  public static ResponseEntity<ProblemDetail> refused(HttpStatus status, String detail) {
    return answer(ProblemDetail.forStatusAndDetail(status, detail));
  }

  /** A refusal that says one thing more, by a name of its own. */
  public static ResponseEntity<ProblemDetail> refused(
      HttpStatus status, String detail, String name, Object value) {
    var problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setProperty(name, value);
    return answer(problem);
  }

  /** 429, with how long to wait as Retry-After. */
  public static ResponseEntity<ProblemDetail> tooMany(String detail, Duration wait) {
    var problem = ProblemDetail.forStatusAndDetail(HttpStatus.TOO_MANY_REQUESTS, detail);
    return ResponseEntity.status(problem.getStatus())
        .header(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait.toSeconds())))
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  static List<FieldError> errors(Map<String, String> fields) {
    return fields.entrySet().stream().map(e -> new FieldError(e.getKey(), e.getValue())).toList();
  }

  private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
    return ResponseEntity.status(problem.getStatus())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
