package app.serenade.media.erasure;

import static app.serenade.platform.Access.Who.SIGNED_IN;

import app.serenade.platform.Access;
import app.serenade.platform.Problems;
import app.serenade.platform.Viewer;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/erasures}: what was deleted with a film, file by file. */
@RestController
class ErasureApi {
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record FileView(String file, long bytes, @Nullable Instant removedAt) {}

  record ErasureView(UUID film, boolean done, List<FileView> files) {}

  private final ErasureStore erasures;

  ErasureApi(ErasureStore erasures) {
    this.erasures = erasures;
  }

  @Access(SIGNED_IN)
  @GetMapping("/api/v1/erasures/{film}")
  ResponseEntity<?> show(Viewer.Account viewer, @PathVariable UUID film) {
    if (!erasures.isOf(film, viewer.id())) return Problems.missing();
    var files = erasures.of(film);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            new ErasureView(
                film,
                files.stream().allMatch(file -> file.removedAt() != null),
                files.stream().map(ErasureApi::view).toList()));
  }

  private static FileView view(Erased file) {
    return new FileView(file.file(), file.bytes(), file.removedAt());
  }
}
