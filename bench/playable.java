// How soon a phone's clip plays after its last byte was sent, and how soon all its sizes are there. Beside it, in the same
// rounds: ffmpeg alone making the same sizes of the same clip with the same settings, one after the other. --small takes one round.

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

static final int ROUNDS = 3, SECONDS = 15;
static final Duration LIMIT = Duration.ofMinutes(5);
static final String PERSON = "creator-1";
static final String SCENE = "testsrc2=s=720x1280:r=30:d=" + SECONDS + ",noise=alls=12:allf=t,format=yuv420p";
static final String PHONE = "-c:v libx264 -preset veryfast -b:v 8M -maxrate 10M -bufsize 16M -g 30 -c:a aac -b:a 128k";
static final String RUNG =
    "-vf fps=30.000,scale=%d:-2,format=yuv420p -c:v libx264 -preset superfast -crf 23 -profile:v high -pix_fmt yuv420p -maxrate %s -bufsize %s "
        + "-g 60 -keyint_min 60 -sc_threshold 0 -c:a aac -b:a %s -ac 2 -ar 48000 -movflags +faststart -f mp4";
static final List<String> RUNGS = List.of(
    RUNG.formatted(480, "1250k", "2200k", "96k"), RUNG.formatted(720, "2800k", "5000k", "128k"), RUNG.formatted(360, "700k", "1200k", "64k"));

static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

/** Seconds from the end of the upload. */
record Played(double firstByte, double ladder) {}

void main(String... options) throws Exception {
  var rounds = List.of(options).contains("--small") ? 1 : ROUNDS;
  try (var bench = Bench.open()) {
    bench.sql(Files.readString(Path.of("bench/people.sql")).replace(":pairs", "2").replace(":films", "0"));
    try (var program = bench.start()) {
      var ffmpeg = ffmpeg(bench.folder);
      var clip = bench.folder.resolve("clip.mp4");
      run(ffmpeg, "-f lavfi -i " + SCENE + " -f lavfi -i sine=frequency=330:duration=" + SECONDS + " " + PHONE, clip);
      IO.println("warming up: a clip of %.1f MB".formatted(Files.size(clip) / 1e6));
      for (var time = 0; time < 3; time++) play(program, clip);
      measure(program, ffmpeg, clip, rounds);
    }
  }
}

void measure(Program program, Path ffmpeg, Path clip, int rounds) throws Exception {
  var first = new ArrayList<Double>();
  var ladder = new ArrayList<Double>();
  var alone = new ArrayList<Double>();
  for (var round = 1; round <= rounds; round++) {
    var played = play(program, clip);
    first.add(played.firstByte);
    ladder.add(played.ladder);
    alone.add(ladder(ffmpeg, clip));
    IO.println("round %d: first byte after %.2f s, all sizes after %.1f s, ffmpeg alone %.1f s"
        .formatted(round, first.getLast(), ladder.getLast(), alone.getLast()));
  }
  var ratios = IntStream.range(0, rounds).mapToObj(round -> alone.get(round) / ladder.get(round)).toList();
  Figures.head();
  Figures.row("end of upload to the first byte, s", first);
  Figures.row("end of upload to all sizes, s", ladder);
  Figures.row("ffmpeg alone, s", alone);
  Figures.row("all sizes, as multiples of real time", ladder.stream().map(seconds -> SECONDS / seconds).toList());
  IO.println("playable first_byte_s=%.2f".formatted(Figures.median(first)));
  IO.println("playable ladder_ratio=%.2f".formatted(Figures.median(ratios)));
}

Played play(Program program, Path clip) throws Exception {
  var upload = upload(program, clip);
  var begun = System.nanoTime();
  var film = program.at("/media/" + upload + "/video.mp4");
  until(() -> HTTP.send(asked(film).header("Range", "bytes=0-0").build(), BodyHandlers.ofByteArray()).statusCode() == 206, 5);
  var firstByte = (System.nanoTime() - begun) / 1e9;
  until(() -> state(program, upload).contains("\"state\":\"ready\""), 20);
  return new Played(firstByte, (System.nanoTime() - begun) / 1e9);
}

/** Answers the film's id once the last byte is acknowledged. */
String upload(Program program, Path clip) throws Exception {
  var announced = HTTP.send(
      asked(program.at("/uploads")).POST(BodyPublishers.noBody()).header("Tus-Resumable", "1.0.0")
          .header("Upload-Length", Long.toString(Files.size(clip))).header("Upload-Metadata", "purpose " + coded("video") + ",source " + coded("camera")).build(),
      BodyHandlers.ofString());
  var path = announced.headers().firstValue("Location").orElseThrow(() -> new IllegalStateException(announced.toString()));
  var sent = HTTP.send(
      asked(URI.create(program.at("/")).resolve(path).toString()).method("PATCH", BodyPublishers.ofFile(clip)).header("Tus-Resumable", "1.0.0")
          .header("Upload-Offset", "0").header("Content-Type", "application/offset+octet-stream").build(),
      BodyHandlers.ofString());
  if (sent.statusCode() != 204) throw new IllegalStateException(sent + " " + sent.body());
  return path.substring(path.lastIndexOf('/') + 1);
}

String state(Program program, String film) throws Exception {
  HttpResponse<String> answer = HTTP.send(asked(program.at("/api/v1/assets/" + film)).build(), BodyHandlers.ofString());
  if (answer.body().contains("\"refused\"") || answer.body().contains("\"failed\"")) throw new IllegalStateException(answer.body());
  return answer.body();
}

HttpRequest.Builder asked(String address) {
  return HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + PERSON);
}

String coded(String word) {
  return Base64.getEncoder().encodeToString(word.getBytes());
}

interface Question {
  boolean asked() throws Exception;
}

void until(Question question, int pause) throws Exception {
  for (var end = Instant.now().plus(LIMIT); !question.asked(); Thread.sleep(pause)) {
    if (Instant.now().isAfter(end)) throw new IllegalStateException("it takes too long");
  }
}

double ladder(Path ffmpeg, Path clip) throws Exception {
  var begun = System.nanoTime();
  for (var rung : RUNGS) run(ffmpeg, "-i " + clip + " " + rung, clip.resolveSibling("alone.mp4"));
  return (System.nanoTime() - begun) / 1e9;
}

void run(Path ffmpeg, String arguments, Path target) throws Exception {
  var command = new ArrayList<>(List.of(ffmpeg.toString(), "-hide_banner", "-nostdin", "-v", "error", "-y"));
  command.addAll(List.of(arguments.split(" ")));
  command.add(target.toString());
  if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) throw new IllegalStateException("ffmpeg failed");
}

/** The one that the program has unpacked. */
Path ffmpeg(Path data) throws Exception {
  for (var end = Instant.now().plus(LIMIT); ; Thread.sleep(200)) {
    try (var files = Files.walk(data.resolve("programs"), 2)) {
      var found = files.filter(file -> file.endsWith("ffmpeg")).findFirst();
      if (found.isPresent()) return found.get();
    } catch (java.nio.file.NoSuchFileException notYet) {
      if (Instant.now().isAfter(end)) throw notYet;
    }
  }
}
