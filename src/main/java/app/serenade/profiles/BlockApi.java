package app.serenade.profiles;

import static app.serenade.platform.Access.Who.SIGNED_IN;
import static app.serenade.platform.Text.t;

import app.serenade.platform.Access;
import app.serenade.platform.Cursor;
import app.serenade.platform.Problems;
import app.serenade.platform.Viewer;
import app.serenade.profiles.BlockReads.Blocked;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Blocks for programs. */
@RestController
@Access(SIGNED_IN)
@RequestMapping("/api/v1/account/blocks")
class BlockApi {
  public record Answer(String handle, String name, Instant at) {
    static Answer of(Blocked it) {
      return new Answer(it.handle(), it.name(), it.at());
    }
  }

  public record Answers(List<Answer> blocks, @Nullable String next) {
    static Answers of(List<Blocked> rows) {
      var more = rows.size() > BlockReads.PAGE_MAX;
      var page = more ? rows.subList(0, BlockReads.PAGE_MAX) : rows;
      var answers = page.stream().map(Answer::of).toList();
      return new Answers(answers, more ? BlockPages.cursor(page.getLast()) : null);
    }
  }

  private final BlockReads reads;
  private final BlockAccount block;

  BlockApi(BlockReads reads, BlockAccount block) {
    this.reads = reads;
    this.block = block;
  }

  @GetMapping
  Answers list(Viewer.Account viewer, @RequestParam(required = false) @Nullable String cursor) {
    return Answers.of(reads.newest(viewer.id(), Cursor.of(cursor)));
  }

  @PutMapping("/{handle}")
  ResponseEntity<?> block(Viewer.Account viewer, @PathVariable String handle) {
    return answer(block.by(viewer.id(), handle));
  }

  @DeleteMapping("/{handle}")
  ResponseEntity<?> lift(Viewer.Account viewer, @PathVariable String handle) {
    return answer(block.lift(viewer.id(), handle));
  }

  private static ResponseEntity<?> answer(BlockAccount.Outcome outcome) {
    return switch (outcome) {
      case BlockAccount.Outcome.Done _ -> ResponseEntity.noContent().build();
      case BlockAccount.Outcome.NobodyThere() -> Problems.missing();
      case BlockAccount.Outcome.Oneself() ->
          Problems.refused(HttpStatus.CONFLICT, t("profiles.block.oneself"));
    };
  }
}
