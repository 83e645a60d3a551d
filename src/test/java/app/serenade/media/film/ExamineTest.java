package app.serenade.media.film;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.media.Footage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExamineTest {
  private static final Limits LIMITS = new Limits(Duration.ofSeconds(5), 50 << 20);
  private static final Examine EXAMINE = new Examine(new Probe(Programs.FFMPEG));

  @TempDir Path folder;

  @Test
  void aPhonesClipFits() throws IOException {
    assertThat(clip(Footage.mp4(2)))
        .satisfies(
            clip -> {
              assertThat(clip.codec()).isEqualTo("h264");
              assertThat(clip.width()).isEqualTo(360);
              assertThat(clip.height()).isEqualTo(640);
              assertThat(clip.length()).isBetween(Duration.ofMillis(1900), Duration.ofMillis(2200));
              assertThat(clip.playsEverywhere()).isTrue();
            });
  }

  @Test
  void aFilmTurnedByItsCameraIsMeasuredAsItIsShown() throws IOException {
    var turned =
        Footage.made(
            "turned.mp4",
            List.of(
                "-display_rotation",
                "90",
                "-i",
                Footage.mp4(2, 640, 360).toString(),
                "-c",
                "copy"));
    assertThat(clip(turned)).extracting(Clip::width, Clip::height).containsExactly(360, 640);
  }

  @Test
  void aBrowsersRecordingFitsButMustBeEncoded() throws IOException {
    assertThat(clip(Footage.webm(2)).playsEverywhere()).isFalse();
    assertThat(clip(Footage.fragmentedMp4(2)).playsEverywhere()).isTrue();
    assertThat(clip(Footage.mp4WithIndexAtEnd(2)).playsEverywhere()).isTrue();
  }

  @Test
  void whatIsNoFilmIsRefusedWhateverItsName() throws IOException {
    assertThat(reason("")).isEqualTo(Reason.EMPTY);
    assertThat(reason("x")).isEqualTo(Reason.NO_VIDEO);
    assertThat(reason("only a few words, nothing to see\n".repeat(50))).isEqualTo(Reason.NO_VIDEO);
    assertThat(reason("#EXTM3U\n#EXTINF:10,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n"))
        .isEqualTo(Reason.NO_VIDEO);
    assertThat(reason("ffconcat version 1.0\nfile " + Footage.mp4(2) + "\n"))
        .isEqualTo(Reason.NO_VIDEO);
    assertThat(
            reason("<?xml version=\"1.0\"?><MPD><BaseURL>" + Footage.mp4(2) + "</BaseURL></MPD>"))
        .isEqualTo(Reason.NO_VIDEO);
    assertThat(reason("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")).isEqualTo(Reason.NO_VIDEO);
  }

  @Test
  void aPlaylistBehindTheFirstBytesOfAnMp4IsRefused() throws IOException {
    assertThat(reason("\0\0\0\u0014ftypisom\0\0\0\0isom\n#EXTM3U\nfile:///etc/passwd\n"))
        .isEqualTo(Reason.TRUNCATED);
    assertThat(reason("\u0000\u0000\u0000\u0014ftypEVIL\0\0\0\0NOPE")).isEqualTo(Reason.NO_VIDEO);
  }

  @Test
  void aFilmCutOffIsRefusedAtEveryPlace() throws IOException {
    var whole = Files.readAllBytes(Footage.mp4(2));
    for (var part = 1; part < 20; part++) {
      var cut = folder.resolve("cut" + part);
      Files.write(cut, java.util.Arrays.copyOf(whole, whole.length * part / 20));
      assertThat(reason(cut)).as("at " + part + "/20").isEqualTo(Reason.TRUNCATED);
    }
  }

  @Test
  void aFilmThatPointsAtAnotherFileIsRefused() throws IOException {
    var bytes = Files.readAllBytes(Footage.mp4(2));
    var at = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("url ");
    assertThat(bytes[at + 7]).isEqualTo((byte) 1);
    bytes[at + 7] = 0;
    assertThat(reason(Files.write(folder.resolve("elsewhere"), bytes))).isEqualTo(Reason.HIDDEN);
  }

  @Test
  void tooLongTooLargeAndTooManyPixelsAreRefused() throws IOException {
    assertThat(reason(Footage.mp4(8))).isEqualTo(Reason.TOO_LONG);
    var few = new Limits(Duration.ofSeconds(5), 1000);
    assertThat(EXAMINE.look(Footage.mp4(2), few, folder))
        .isEqualTo(new Examine.Finding.Unfit(Reason.TOO_LARGE));
    var wide =
        Footage.made(
            "wide.mp4",
            List.of(
                "-f",
                "lavfi",
                "-i",
                "color=s=4096x2400:d=0.4:r=5",
                "-c:v",
                "libx264",
                "-pix_fmt",
                "yuv420p"));
    assertThat(reason(wide)).isEqualTo(Reason.TOO_MANY_PIXELS);
  }

  @Test
  void soundAloneIsNoFilm() throws IOException {
    var sound =
        Footage.made("sound.mp4", List.of("-f", "lavfi", "-i", "sine=duration=1", "-c:a", "aac"));
    assertThat(reason(sound)).isEqualTo(Reason.UNREADABLE);
  }

  @Test
  void aFileAttachedToAFilmIsRefused() throws IOException {
    var secret = Files.writeString(folder.resolve("secret.txt"), "words");
    var attached =
        Footage.made(
            "attached.mkv",
            List.of(
                "-i",
                Footage.mp4(2).toString(),
                "-c",
                "copy",
                "-attach",
                secret.toString(),
                "-metadata:s:2",
                "mimetype=text/plain"));
    assertThat(reason(attached)).isEqualTo(Reason.HIDDEN);
  }

  @Test
  void ourOwnWalkRefusesAWebmThatNamesAnotherBeforeAnyReaderSeesIt() throws IOException {
    assertThat(MatroskaElements.fault(webm(new byte[0]))).isNull();
    var before = Boxes.element(0x1549A966, Boxes.element(0x3CB923, new byte[16]));
    assertThat(MatroskaElements.fault(webm(before))).isEqualTo(Reason.HIDDEN);
  }

  @Test
  void aRecordingWhoseSizesAreLeftOpenFits() throws IOException {
    var recorded = List.of("-i", Footage.webm(2).toString(), "-c", "copy", "-live", "1");
    var live = Footage.made("live.webm", recorded);
    assertThat(MatroskaElements.fault(live)).isNull();
    var broken = Files.readAllBytes(live);
    var cut = java.util.Arrays.copyOf(broken, broken.length - 10);
    assertThat(MatroskaElements.fault(Files.write(folder.resolve("cut.webm"), cut))).isNull();
  }

  /** A film whose segment has no size, as browsers record it, and begins with this. */
  private Path webm(byte[] first) throws IOException {
    var film = Files.readAllBytes(Footage.webm(2));
    var text = new String(film, java.nio.charset.StandardCharsets.ISO_8859_1);
    var segment = text.indexOf("\u0018\u0053\u0080\u0067");
    var head = java.util.Arrays.copyOf(film, segment);
    var open = Boxes.lyingElement(0x18538067, (1L << 56) - 1);
    var rest = java.util.Arrays.copyOfRange(film, segment + 12, film.length);
    return Files.write(folder.resolve("open.webm"), Boxes.join(head, open, first, rest));
  }

  @Test
  void moreBitsASecondThanAnyCameraWritesAreRefused() throws IOException {
    var clip = clip(Footage.mp4(2));
    assertThat(Admission.fault(clip, 99_000_000, LIMITS)).isNull();
    assertThat(Admission.fault(clip, 120_000_000, LIMITS)).isEqualTo(Reason.TOO_DENSE);
  }

  private Clip clip(Path file) throws IOException {
    return ((Examine.Finding.Fit) EXAMINE.look(file, LIMITS, folder)).clip();
  }

  private Reason reason(Path file) throws IOException {
    return ((Examine.Finding.Unfit) EXAMINE.look(file, LIMITS, folder)).reason();
  }

  private Reason reason(String content) throws IOException {
    return reason(Files.writeString(Files.createTempFile(folder, "film", ".mp4"), content));
  }
}
