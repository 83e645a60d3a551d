package app.serenade.commissions.asking;

import static app.serenade.platform.Access.Who.SIGNED_IN;
import static app.serenade.platform.Text.t;

import app.serenade.offers.Offers;
import app.serenade.platform.Access;
import app.serenade.platform.Problems;
import app.serenade.platform.Viewer;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One's own unfinished brief to a creator, for programs and for the brief page's script. */
@RestController
@Access(SIGNED_IN)
@RequestMapping("/api/v1/profiles/{handle}/draft")
class DraftApi {
  private final KeepDraft keep;
  private final Offers offers;

  DraftApi(KeepDraft keep, Offers offers) {
    this.keep = keep;
    this.offers = offers;
  }

  @GetMapping
  ResponseEntity<?> show(Viewer.Account viewer, @PathVariable String handle) {
    return ofCreator(viewer, handle, creator -> body(keep.of(viewer.id(), creator)));
  }

  @PutMapping
  ResponseEntity<?> put(
      Viewer.Account viewer, @PathVariable String handle, @RequestBody DraftForm typed) {
    var errors = typed.errors();
    if (!errors.isEmpty()) return Problems.invalid(errors);
    return ofCreator(viewer, handle, creator -> body(keep.by(viewer.id(), creator, typed.draft())));
  }

  @DeleteMapping
  ResponseEntity<?> away(Viewer.Account viewer, @PathVariable String handle) {
    return ofCreator(
        viewer,
        handle,
        creator -> {
          keep.away(viewer.id(), creator);
          return ResponseEntity.noContent().build();
        });
  }

  private ResponseEntity<?> ofCreator(
      Viewer.Account viewer, String handle, Function<UUID, ResponseEntity<?>> answer) {
    var offer = offers.byHandle(handle);
    if (offer == null) return Problems.missing();
    return viewer.is(offer.creator())
        ? Problems.refused(HttpStatus.CONFLICT, t("commissions.error.own"))
        : answer.apply(offer.creator());
  }

  private static ResponseEntity<?> body(Draft draft) {
    return ResponseEntity.ok(DraftForm.of(draft));
  }
}
