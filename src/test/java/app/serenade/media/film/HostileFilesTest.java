package app.serenade.media.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.serenade.media.Footage;
import app.serenade.media.film.HostileFiles.Fate;
import app.serenade.media.film.HostileFiles.Hostile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class HostileFilesTest {
  private static final Limits LIMITS = new Limits(Duration.ofSeconds(20), 100 << 20);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String WORDS = "words-of-somebody-else";
  private static final Probe PROBE = new Probe(Programs.FFMPEG);
  private static final Examine EXAMINE = new Examine(PROBE);
  private static final MakePlayable MAKE =
      new MakePlayable(new Encoder(Programs.FFMPEG), PROBE, new Loudness(Programs.FFMPEG));
  private static final MakeRung RUNG =
      new MakeRung(new Encoder(Programs.FFMPEG), PROBE, new Loudness(Programs.FFMPEG));
  private static final MakeExtras EXTRAS = new MakeExtras(Programs.FFMPEG);
  private static final int LEAST_THAT_PLAY = 6;
  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
  private static final AtomicInteger CALLS = new AtomicInteger();
  private static final AtomicInteger RENDERED = new AtomicInteger();

  @TempDir static Path folder;

  private static ServerSocket listener;
  private static Path secret;
  private static Map<String, Hostile> hostile;

  @BeforeAll
  static void listen() throws IOException {
    listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.startVirtualThread(HostileFilesTest::count);
    secret = Files.copy(Footage.mp4(2), folder.resolve("secret.mp4"));
    var address = "http://127.0.0.1:" + listener.getLocalPort();
    var files = Files.createDirectory(folder.resolve("files"));
    hostile = new HostileFiles(files, secret, WORDS, address).all();
    Files.setLastModifiedTime(secret, FileTime.from(Instant.now()));
    Files.setAttribute(secret, "lastAccessTime", LONG_AGO);
  }

  @AfterAll
  static void stop() throws IOException {
    listener.close();
  }

  @TestFactory
  Stream<DynamicTest> noFileDoesHarm() {
    assertThat(hostile).hasSizeGreaterThanOrEqualTo(60);
    var each =
        hostile.entrySet().stream()
            .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> isHarmless(one.getValue())));
    var some = "of some that play a size and its extras were made";
    return Stream.concat(each, Stream.of(DynamicTest.dynamicTest(some, () -> wereRendered())));
  }

  private static void wereRendered() {
    assertThat(RENDERED).hasValueGreaterThanOrEqualTo(LEAST_THAT_PLAY);
  }

  private void isHarmless(Hostile one) throws IOException {
    var calls = CALLS.get();
    var work = Files.createTempDirectory(folder, "work-");
    var begun = Instant.now();
    var finding = EXAMINE.look(one.file(), LIMITS, work);
    var taken =
        finding instanceof Examine.Finding.Fit(var clip)
            ? MAKE.of(one.file(), clip, Cover.USUAL, LIMITS, work)
            : null;
    assertThat(Duration.between(begun, Instant.now())).isLessThan(PATIENCE);
    if (one.fate() == Fate.REFUSED) assertThat(taken instanceof MakePlayable.Made.Plays).isFalse();
    if (taken instanceof MakePlayable.Made.Plays plays) {
      isClean(plays.film(), plays.poster());
      render(one.file(), work);
    }
    assertThat(CALLS.get()).as("calls").isEqualTo(calls);
    assertThat(accessed(secret)).as("somebody else's file was opened").isFalse();
  }

  /** One size of what was uploaded, and what goes with it: what cannot be made harms nobody. */
  private static void render(Path file, Path work) throws IOException {
    var folder = Files.createDirectory(work.resolve("sizes"));
    var rung = folder.resolve("360.mp4");
    var made = RUNG.of(file, Rung.P360, LIMITS, rung, Progress.NOBODY_LISTENS);
    if (!(made instanceof MakeRung.Made.Plays(var clip))) return;
    Path preview = folder.resolve("preview.mp4"), sprite = folder.resolve("sprite.jpg");
    assertThat(EXTRAS.preview(rung, preview)).isTrue();
    assertThat(EXTRAS.sprite(rung, clip.length(), sprite)).isTrue();
    isClean(rung, preview, sprite);
    RENDERED.incrementAndGet();
  }

  private static void isClean(Path film, Path... others) throws IOException {
    for (var made : Stream.concat(Stream.of(film), Stream.of(others)).toList()) {
      assertThat(Files.readString(made, StandardCharsets.ISO_8859_1)).doesNotContain(WORDS);
    }
    assertThat(Footage.probe(film)).doesNotContain("somebody").doesNotContain("tags.location");
  }

  /** Our own look at the first bytes is the first wall; this is the one behind it. */
  @Test
  void theForcedReaderAloneOpensNoOtherFileAndCallsNobody() throws IOException {
    for (var name :
        List.of("hls to a file", "hls to the network", "hls by subfile", "dash", "concat script")) {
      for (var container : Container.values()) {
        var arguments = new ArrayList<>(List.of("-v", "error"));
        arguments.addAll(Probe.source(hostile.get(name).file(), container));
        assertThat(fails(arguments)).as(name + " as " + container).isTrue();
      }
    }
    assertThat(CALLS).hasValue(0);
    assertThat(accessed(secret)).isFalse();
  }

  @Test
  void ffmpegOpensNothingOfOthersAndNoSocketBesideItsOneFile() throws IOException {
    for (var name : hostile.keySet()) {
      for (var container : Container.values()) opensNothingElse(name, container);
    }
  }

  /** As ffmpeg alone would read it, without our looks before it and without a jail. */
  private static void opensNothingElse(String name, Container container) throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/strace")));
    var log = folder.resolve("trace.log");
    var file = hostile.get(name).file();
    var command = new ArrayList<>(List.of("/usr/bin/strace", "-f", "-qq", "-e"));
    command.addAll(List.of("trace=open,openat,socket,connect", "-o", log.toString()));
    command.add(Programs.path("ffmpeg").toString());
    command.addAll(Encoder.QUIET);
    command.addAll(Probe.source(file, container));
    command.addAll(List.of("-map", "0", "-t", "20", "-f", "null", "-"));
    var _ = ChildProcess.run(command, Files.createTempDirectory(folder, "traced-"), PATIENCE);
    var trace = Files.readString(log);
    assumeTrue(trace.contains("openat"));
    assertThat(trace).as(name).contains(file.toString()).doesNotContain("AF_INET");
    assertThat(trace.replace(file.toString(), "")).as(name).doesNotContain(folder + "/");
  }

  private static boolean fails(List<String> arguments) {
    try {
      Programs.run("ffprobe", arguments, folder);
      return false;
    } catch (IllegalStateException refused) {
      return true;
    }
  }

  /** Says nothing where the disk keeps no times of reading. */
  private static boolean accessed(Path file) throws IOException {
    return !Files.getAttribute(file, "lastAccessTime").equals(LONG_AGO);
  }

  private static void count() {
    try {
      while (true) {
        listener.accept().close();
        CALLS.incrementAndGet();
      }
    } catch (IOException closed) {
      return;
    }
  }
}
