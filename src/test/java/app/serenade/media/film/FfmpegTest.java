package app.serenade.media.film;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.Alone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Alone
class FfmpegTest {
  @TempDir Path folder;

  @Test
  void theBundledProgramAnswers() {
    assertThat(Programs.FFMPEG.version()).startsWith("ffprobe version 8");
  }

  @Test
  void itNeedsNoDesktopLibraries() throws IOException {
    var programs = BundledFfmpeg.unpack(folder);
    var listing =
        ChildProcess.run(
            List.of("ldd", programs.resolve("libavdevice.so.62").toString()),
            folder,
            Duration.ofSeconds(20));
    assertThat(listing.output())
        .contains("libc.so.6")
        .doesNotContain("libpulse", "libasound", "libxcb");
  }

  @Test
  void unpackingASecondTimeFindsTheFirst() throws IOException {
    var first = BundledFfmpeg.unpack(folder);
    var begun = Instant.now();
    assertThat(BundledFfmpeg.unpack(folder)).isEqualTo(first);
    assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofMillis(500));
  }

  @Test
  void aChildThatTakesTooLongIsKilledWithItsChildren() throws Exception {
    var begun = Instant.now();
    var ended =
        ChildProcess.run(
            List.of("nice", "sh", "-c", "sleep 61.5 & sleep 61.5"), folder, Duration.ofMillis(300));
    assertThat(ended.late()).isTrue();
    assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(5));
    assertThat(ProcessHandle.current().descendants().map(p -> p.info().commandLine().orElse("")))
        .noneMatch(line -> line.contains("61.5"));
  }

  @Test
  void endlessComplaintsAreCutAndTheLastOnesKept() {
    var ended =
        ChildProcess.run(
            List.of("sh", "-c", "seq 1 200000 >&2; exit 3"), folder, Duration.ofSeconds(20));
    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.complaint()).hasSizeLessThanOrEqualTo(8192).contains("200000");
  }

  @Test
  void theJailShowsOneInputAndOneOutputFolderOnly() throws IOException {
    var jail = Jail.ofThisMachine();
    org.junit.jupiter.api.Assumptions.assumeTrue(jail.closed());
    var input = Files.writeString(folder.resolve("input"), "given");
    var other = Files.writeString(folder.resolve("other"), "somebody else's");
    var output = Files.createDirectory(folder.resolve("output"));
    var script =
        "cat %s; cat %s; cp %s made; echo more >> %s".formatted(input, other, input, input);
    var ended =
        jail.run(
            List.of("sh", "-c", script),
            Path.of("/usr/bin"),
            input,
            output,
            10,
            Duration.ofSeconds(20),
            line -> {});
    assertThat(ended.output()).isEqualTo("given");
    assertThat(output.resolve("made")).hasContent("given");
    assertThat(input).hasContent("given");
  }
}
