package app.serenade.media.film;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChildProcessTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  @Test
  void whatEndsByItselfSpeaksForItselfWellOrNot() {
    for (var end : List.of("exit 0", "exit 1", "echo no such film >&2; exit 255", "exit 183"))
      assertThatCode(() -> run(end, LIMIT).mustBeItsOwn()).as(end).doesNotThrowAnyException();
  }

  @Test
  void whatIsEndedFromOutsideSaysNothingOfTheFilmThatItRead() {
    for (var end : List.of("kill -TERM $$", "kill -KILL $$", "kill -SEGV $$", "exit 255"))
      assertThatExceptionOfType(CutOff.class)
          .isThrownBy(() -> run(end, LIMIT).mustBeItsOwn())
          .as(end)
          .matches(CutOff::mayBeTheFilm);
    assertThatExceptionOfType(CutOff.class)
        .isThrownBy(() -> run("sleep 20", Duration.ofMillis(100)).mustBeItsOwn())
        .matches(CutOff::mayBeTheFilm);
  }

  @Test
  void whatCannotBeStartedIsNotTheFilmsFault() {
    assertThatExceptionOfType(CutOff.class)
        .isThrownBy(() -> run(List.of("/no/such/tool"), LIMIT).mustBeItsOwn())
        .matches(cut -> !cut.mayBeTheFilm());
  }

  private static ChildProcess.Ended run(String script, Duration limit) {
    return run(List.of("sh", "-c", script), limit);
  }

  private static ChildProcess.Ended run(List<String> command, Duration limit) {
    return ChildProcess.run(command, Path.of("/tmp"), limit);
  }
}
