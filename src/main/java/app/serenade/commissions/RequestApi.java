package app.serenade.commissions;

import static app.serenade.platform.Access.Who.SIGNED_IN;
import static app.serenade.platform.Text.t;

import app.serenade.platform.Access;
import app.serenade.platform.Cursor;
import app.serenade.platform.Problems;
import app.serenade.platform.Viewer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The creator's request list for programs. */
@RestController
@Access(SIGNED_IN)
@RequestMapping("/api/v1")
class RequestApi {
  public record Counts(int toAnswer, int toRecord, int finished, int cancelled) {
    static Counts of(RequestReads.Counts counts) {
      return new Counts(
          counts.of(RequestKind.TO_ANSWER),
          counts.of(RequestKind.TO_RECORD),
          counts.of(RequestKind.FINISHED),
          counts.of(RequestKind.CANCELLED));
    }
  }

  public record Listed(Counts counts, List<RequestView> requests, @Nullable String next) {}

  private final RequestReads requests;

  RequestApi(RequestReads requests) {
    this.requests = requests;
  }

  @GetMapping("/requests")
  ResponseEntity<?> list(
      Viewer.Account viewer,
      @RequestParam(defaultValue = "to-answer") String kind,
      @RequestParam(required = false) @Nullable String cursor) {
    var asked = RequestKind.find(kind);
    if (asked == null) return Problems.invalid(Map.of("kind", t("commissions.error.kind")));
    var page = requests.list(viewer.id(), asked, Cursor.of(cursor));
    var counts = Counts.of(requests.counts(viewer.id()));
    var next = page.next() == null ? null : page.next().toString();
    return ResponseEntity.ok(new Listed(counts, page.requests(), next));
  }
}
