// How fast films leave: 1 MiB ranges and whole files over 64 connections, public ones, with every decision that the
// program makes for them; beside it, in turns, nginx sending the same files. --small measures shortly.

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

static final int FILES = 8;
static final int FILE_BYTES = 16 << 20;
static final int ROUNDS = 3;
static final Pattern TRANSFER = Pattern.compile("Transfer/sec:\\s+([0-9.]+)(KB|MB|GB)");

/** Which part of a file is asked for. */
enum Manner {
  RANGES("1 MiB ranges"),
  WHOLE("whole files");

  final String words;

  Manner(String words) {
    this.words = words;
  }
}

void main(String... options) throws Exception {
  var small = List.of(options).contains("--small");
  Peer.program("nginx");
  Peer.program("wrk");
  try (var bench = Bench.open()) {
    films(bench);
    try (var program = bench.start(); var peer = Peer.start(bench.folder, bench.folder.resolve("media"), bench.folder)) {
      var ours = addresses(bench, "Program", program.port, number -> "/media/" + id(number) + "/video.mp4");
      var theirs = addresses(bench, "Peer", peer.port, number -> "/" + key(number));
      speed(ours, small ? 5 : 60, Manner.RANGES);
      speed(theirs, 2, Manner.RANGES);
      Figures.head();
      var least = Double.MAX_VALUE;
      for (var manner : Manner.values()) least = Math.min(least, compare(manner, ours, theirs, small ? 4 : 20));
      IO.println("bytes ratio=%.2f".formatted(least));
    }
  }
}

/** Rows and files of films that everybody may see, as if they had been uploaded and published. */
void films(Bench bench) throws Exception {
  var bytes = new byte[FILE_BYTES];
  new Random(1).nextBytes(bytes);
  for (var number = 0; number < FILES; number++) {
    var file = bench.folder.resolve("media").resolve(key(number));
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    bench.sql("""
        insert into media.asset (id, owner, purpose, from_file, state, length_ms, width, height, taken_at)
        values ('%1$s', '%1$s', 'VIDEO', true, 'READY', 15000, 720, 1280, now());
        insert into media.rendition (asset, name, key, bytes, width, height) values ('%1$s', 'video', '%2$s', %3$d, 720, 1280);
        insert into videos.video (id, creator, asset, caption, published_at) values ('%1$s', '%1$s', '%1$s', '', now());
        """.formatted(id(number), key(number), FILE_BYTES));
  }
}

static String id(int number) {
  return "00000000-0000-7000-8000-00000000000" + number;
}

static String key(int number) {
  return "0%d/0%d%s.mp4".formatted(number, number, "0".repeat(30));
}

interface Address {
  String of(int number);
}

record Side(int port, Path folder, String paths) {}

Side addresses(Bench bench, String name, int port, Address address) {
  var paths = IntStream.range(0, FILES).mapToObj(number -> '"' + address.of(number) + '"').collect(Collectors.joining(","));
  return new Side(port, bench.folder, paths);
}

double compare(Manner manner, Side ours, Side theirs, int seconds) throws Exception {
  var mine = new ArrayList<Double>();
  var limit = new ArrayList<Double>();
  for (var round = 0; round < ROUNDS; round++) {
    mine.add(speed(ours, seconds, manner));
    limit.add(speed(theirs, seconds, manner));
  }
  Figures.row(manner.words + ", MB/s", mine);
  Figures.row(manner.words + " from nginx, MB/s", limit);
  return Figures.median(mine) / Figures.median(limit);
}

/** Megabytes a second that 64 connections get, all asked for one after the other. */
double speed(Side side, int seconds, Manner manner) throws Exception {
  var script = Files.writeString(side.folder().resolve("ask.lua"), """
      local paths = {%s}
      request = function()
        local range = math.random(0, %d) * 1048576
        local headers = {}
        if %s then headers["Range"] = "bytes=" .. range .. "-" .. (range + 1048575) end
        return wrk.format("GET", paths[math.random(#paths)], headers)
      end
      """.formatted(side.paths(), FILE_BYTES / (1 << 20) - 1, manner == Manner.RANGES));
  var wrk = new ProcessBuilder(Peer.program("wrk"), "-t2", "-c64", "-d" + seconds + "s", "--timeout", "30s", "-s", script.toString(),
      "http://127.0.0.1:" + side.port() + "/").redirectErrorStream(true).start();
  var said = new String(wrk.getInputStream().readAllBytes());
  var found = TRANSFER.matcher(said);
  if (wrk.waitFor() != 0 || said.contains("Non-2xx") || !found.find()) throw new IllegalStateException(said);
  var unit = switch (found.group(2)) { case "KB" -> 1e-3; case "MB" -> 1.0; default -> 1e3; };
  return Double.parseDouble(found.group(1)) * unit;
}
