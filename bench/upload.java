// How fast films arrive: bodies of 100 MB, four at a time, by the upload protocol; each is safe on the disk when it is
// answered. Beside it, in turns, nginx taking the same bodies with PUT, which forces nothing to the disk. Then one
// upload of 5 GiB into a program with 256 MiB of heap. --small measures shortly, --memory only the last.

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

static final int AT_ONCE = 4;
static final long BODY_BYTES = 100_000_000;
static final long LARGE_BYTES = 5L << 30;
static final int ROUNDS = 3;
static final String[] ROOM = {"--serenade.media.largest-video=6GB"};
static final Pattern USED = Pattern.compile("used (\\d+)K");

void main(String... options) throws Exception {
  var small = List.of(options).contains("--small");
  Peer.program("nginx");
  try (var bench = Bench.open()) {
    for (var number = 0; number < AT_ONCE; number++) person(bench, number);
    if (!List.of(options).contains("--memory")) compare(bench, small ? 1 : 5);
    if (!small) IO.println("upload heap_mb=%.0f".formatted(memory(bench)));
  }
}

static String token(int number) {
  return "bench-upload-" + number;
}

void person(Bench bench, int number) throws Exception {
  bench.sql("""
      with joined as (
        insert into accounts.account (id, email, handle, name, password)
        values (gen_random_uuid(), 'u%1$d@example.org', 'uploader%1$d', 'Uploader', 'none') returning id)
      insert into accounts.session (token_hash, account, kind, ends_at)
      select sha256('%2$s'::bytea), id, 'program', now() + interval '1 day' from joined
      """.formatted(number, token(number)));
}

void compare(Bench bench, int each) throws Exception {
  var body = bench.folder.resolve("body");
  try (var out = Files.newOutputStream(body)) {
    var bytes = new byte[1_000_000];
    var random = new Random(1);
    for (var at = 0L; at < BODY_BYTES; at += bytes.length) {
      random.nextBytes(bytes);
      out.write(bytes);
    }
  }
  var put = Files.createDirectories(bench.folder.resolve("put"));
  try (var program = bench.start(); var peer = Peer.start(bench.folder, put, put)) {
    var mine = new ArrayList<Double>();
    var limit = new ArrayList<Double>();
    var ignored = List.of(speed(each, number -> upload(program.port, number, body, BODY_BYTES)), speed(1, number -> put(peer.port, put, number, body)));
    for (var round = 0; round < ROUNDS; round++) {
      mine.add(speed(each, number -> upload(program.port, number, body, BODY_BYTES)));
      limit.add(speed(each, number -> put(peer.port, put, number, body)));
    }
    Figures.head();
    Figures.row("uploads of 100 MB, MB/s", mine);
    Figures.row("PUT of 100 MB to nginx, MB/s", limit);
    IO.println("upload ratio=%.2f".formatted(Figures.median(mine) / Figures.median(limit)));
  }
}

/** One body by one of those that send at the same time; answers its nanoseconds. */
interface Sending {
  long by(int number) throws Exception;
}

/** Megabytes a second, of all that send at the same time; what is cleared away after a body does not count. */
double speed(int each, Sending sending) throws Exception {
  try (var senders = Executors.newFixedThreadPool(AT_ONCE)) {
    var work = IntStream.range(0, AT_ONCE).mapToObj(number -> (Callable<Long>) () -> {
      var nanoseconds = 0L;
      for (var body = 0; body < each; body++) nanoseconds += sending.by(number);
      return nanoseconds;
    }).toList();
    var slowest = 0L;
    for (var one : senders.invokeAll(work)) slowest = Math.max(slowest, one.get());
    return AT_ONCE * each * BODY_BYTES / 1e6 / (slowest / 1e9);
  }
}

/** The upload is announced one byte longer, so that nobody looks at what arrived, and ended after it. */
long upload(int port, int number, Path body, long bytes) throws Exception {
  try (var line = new Line(port)) {
    var who = "Authorization: Bearer %s\r\nTus-Resumable: 1.0.0\r\n".formatted(token(number));
    var begun = System.nanoTime();
    var announced = line.ask("POST /uploads", who + "Upload-Metadata: purpose dmlkZW8=\r\nUpload-Length: %d\r\nContent-Length: 0\r\n".formatted(bytes + 1), null, 201);
    var path = announced.lines().filter(header -> header.toLowerCase().startsWith("location:")).findFirst().orElseThrow().substring(9).strip();
    path = path.substring(path.indexOf("/uploads/"));
    line.ask("PATCH " + path, who + "Upload-Offset: 0\r\nContent-Type: application/offset+octet-stream\r\nContent-Length: %d\r\n".formatted(bytes), body, 204);
    var took = System.nanoTime() - begun;
    line.ask("DELETE " + path, who + "Content-Length: 0\r\n", null, 204);
    return took;
  }
}

long put(int port, Path folder, int number, Path body) throws Exception {
  try (var line = new Line(port)) {
    var begun = System.nanoTime();
    line.ask("PUT /put/body" + number, "Content-Length: %d\r\n".formatted(BODY_BYTES), body, 201);
    var took = System.nanoTime() - begun;
    Files.delete(folder.resolve("body" + number));
    return took;
  }
}

/** The most heap in use, in MiB, while 5 GiB arrive. */
double memory(Bench bench) throws Exception {
  var flags = System.getProperty("serenade.flags");
  System.setProperty("serenade.flags", flags + " -Xmx256m");
  var body = bench.folder.resolve("large");
  try (var file = FileChannel.open(body, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SPARSE)) {
    file.write(ByteBuffer.wrap(new byte[1]), LARGE_BYTES - 1);
  }
  try (var program = bench.start(ROOM); var sender = Executors.newSingleThreadExecutor()) {
    var sending = sender.submit(() -> upload(program.port, 0, body, LARGE_BYTES));
    var most = 0.0;
    while (!sending.isDone()) {
      most = Math.max(most, heap(program));
      Thread.sleep(200);
    }
    IO.println("5 GiB arrived in %.0f s".formatted(sending.get() / 1e9));
    return most;
  } finally {
    System.setProperty("serenade.flags", flags);
    Files.delete(body);
  }
}

double heap(Program program) throws Exception {
  var jcmd = new ProcessBuilder(Program.JAVA.replaceFirst("java$", "jcmd"), Long.toString(program.process.pid()), "GC.heap_info").start();
  var said = new String(jcmd.getInputStream().readAllBytes());
  var found = USED.matcher(said);
  return found.find() ? Long.parseLong(found.group(1)) / 1024.0 : 0;
}

/** One connection whose bodies the kernel copies from a file, so that the client costs the machine little. */
static final class Line implements AutoCloseable {
  private final SocketChannel channel;

  Line(int port) throws Exception {
    channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
  }

  /** The head of the answer, which must have this status. */
  String ask(String what, String headers, Path body, int status) throws Exception {
    channel.write(ByteBuffer.wrap((what + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers + "\r\n").getBytes()));
    if (body != null) send(body);
    var head = head();
    if (!head.startsWith("HTTP/1.1 " + status)) throw new IllegalStateException(what + ": " + head);
    return head;
  }

  private void send(Path body) throws Exception {
    try (var file = FileChannel.open(body)) {
      for (var at = 0L; at < file.size(); ) at += file.transferTo(at, file.size() - at, channel);
    }
  }

  private String head() throws Exception {
    var head = new StringBuilder();
    var one = ByteBuffer.allocate(1);
    while (head.indexOf("\r\n\r\n") < 0) {
      one.clear();
      if (channel.read(one) < 0) throw new IllegalStateException("hung up after: " + head);
      head.append((char) one.get(0));
    }
    return head.toString();
  }

  @Override
  public void close() throws Exception {
    channel.close();
  }
}
