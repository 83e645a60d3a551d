package app.serenade.media.erasure;

import static app.serenade.platform.Access.Who.ANYONE;
import static app.serenade.platform.Access.Who.SIGNED_IN;

import app.serenade.media.erasure.FarewellStore.Gone;
import app.serenade.platform.Access;
import app.serenade.platform.Problems;
import app.serenade.platform.Viewer;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/erasures}: what was deleted with a film, file by file, or with an account. */
@RestController
class ErasureApi {
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record FileView(String file, long bytes, @Nullable Instant removedAt) {}

  record ErasureView(UUID film, boolean done, List<FileView> files) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record FarewellView(boolean done, int files, int gone, long bytes, List<Gone> films) {}

  private final ErasureStore erasures;
  private final FarewellStore farewells;

  ErasureApi(ErasureStore erasures, FarewellStore farewells) {
    this.erasures = erasures;
    this.farewells = farewells;
  }

  @Access(SIGNED_IN)
  @GetMapping("/api/v1/erasures/{film}")
  ResponseEntity<?> show(Viewer.Account viewer, @PathVariable UUID film) {
    if (!erasures.isOf(film, viewer.id())) return Problems.missing();
    var files = erasures.of(film);
    return ResponseEntity.ok(
        new ErasureView(
            film,
            files.stream().allMatch(file -> file.removedAt() != null),
            files.stream().map(ErasureApi::view).toList()));
  }

  @Access(ANYONE)
  @GetMapping("/api/v1/erasures/account/{receipt}")
  ResponseEntity<?> account(@PathVariable UUID receipt) {
    var total = farewells.total(receipt);
    if (total == null) return Problems.missing();
    return ResponseEntity.ok(
        new FarewellView(
            total.isDone(), total.files(), total.gone(), total.bytes(), farewells.films(receipt)));
  }

  private static FileView view(Erased file) {
    return new FileView(file.file(), file.bytes(), file.removedAt());
  }
}
