package app.serenade.commissions.requests;

import static app.serenade.platform.Access.Who.ANYONE;
import static app.serenade.platform.Access.Who.SIGNED_IN;
import static app.serenade.platform.Text.t;

import app.serenade.offers.Offers;
import app.serenade.platform.Access;
import app.serenade.platform.Cursor;
import app.serenade.platform.Problems;
import app.serenade.platform.Viewer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The creator's request list for programs, and how soon they usually answer. */
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

  /**
   * @param medianSeconds null where nothing was answered yet
   */
  public record Answers(@Nullable Long medianSeconds) {}

  private final RequestReads requests;
  private final Offers offers;

  RequestApi(RequestReads requests, Offers offers) {
    this.requests = requests;
    this.offers = offers;
  }

  @Access(ANYONE)
  @GetMapping("/profiles/{handle}/offer/response-time")
  ResponseEntity<?> responseTime(@PathVariable String handle) {
    var offer = offers.byHandle(handle);
    if (offer == null) return Problems.missing();
    var usual = requests.usualAnswer(offer.creator());
    return ResponseEntity.ok(new Answers(usual == null ? null : usual.toSeconds()));
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
