// How many open pages one node keeps informed, what each costs in memory, and how long a change takes to reach the
// last of them. Beside it, in the same rounds: the same bytes from a bare server of non-blocking sockets, which does
// nothing else, to as many as one process can hold. --streams=N opens so many; --small opens 1,000.

import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** So many, so that a hundredth of them is one. */
static final int ROUNDS = 100;
static final int AT_ONCE = 200;

/** So few, because both their ends are in this process, and a process may open only so many files. */
static final int BARE = 4_000;
static final String TOPIC = "offer/00000000-0000-7000-8001-000000000001";
static final String EVENT = "event:live:offer";
static final String REQUEST = "GET /live?topic=" + TOPIC + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n\r\n";

void main(String... options) throws Exception {
  var streams = Stream.of(options).filter(option -> option.startsWith("--streams=")).map(option -> Integer.parseInt(option.substring(10)))
      .findFirst().orElse(List.of(options).contains("--small") ? 1_000 : 10_000);
  try (var bench = Bench.open(); var program = bench.start()) {
    Thread.sleep(3_000);
    warmUp(bench, program);
    var before = settled(program);
    try (var pages = new Pages(program.port, streams); var bare = new Bare(Math.min(streams, BARE))) {
      var each = (settled(program) - before) * 1024 / streams;
      IO.println("%,d streams are open, %.1f KB each".formatted(pages.open(), each));
      measure(bench, pages, bare, each);
    }
  }
}

void measure(Bench bench, Pages pages, Bare bare, double each) throws Exception {
  var last = new ArrayList<Double>();
  var limit = new ArrayList<Double>();
  for (var round = 0; round < ROUNDS; round++) {
    last.add(pages.untilLast(() -> hint(bench)));
    limit.add(bare.untilLast());
    Thread.sleep(300);
  }
  Figures.head();
  Figures.row("from a change to the last page, ms", last);
  Figures.row("from bare sockets to the last of %,d, ms".formatted(bare.many()), limit);
  IO.println("live streams=%d".formatted(pages.open()));
  IO.println("live kb_each=%.1f".formatted(each));
  IO.println("live p99_ms=%.0f".formatted(Figures.quantile(last, 0.99)));
}

/** What opening and telling needs is loaded and compiled before memory is looked at. */
void warmUp(Bench bench, Program program) throws Exception {
  try (var pages = new Pages(program.port, 500)) {
    for (var round = 0; round < 20; round++) IO.print(pages.untilLast(() -> hint(bench)) > 2_000 ? "slow " : "");
  }
  Thread.sleep(1_000);
}

void hint(Bench bench) throws Exception {
  bench.sql("insert into platform.hint (topic, name) values ('" + TOPIC + "', 'offer')");
}

/** Resident memory once the collector has run. */
double settled(Program program) throws Exception {
  for (var run = 0; run < 3; run++) {
    new ProcessBuilder(Program.JAVA.replaceFirst("java$", "jcmd"), Long.toString(program.process.pid()), "GC.run")
        .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    Thread.sleep(500);
  }
  return program.megabytes();
}

interface Cause {
  void happen() throws Exception;
}

/** Open pages: one thread reads all their streams and counts those that heard. */
static final class Pages implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final Selector selector = Selector.open();
  private final List<SocketChannel> all = new ArrayList<>();
  private final ByteBuffer buffer = ByteBuffer.allocate(4096);

  Pages(int port, int many) throws Exception {
    while (all.size() < many) openSome(port, Math.min(AT_ONCE, many - all.size()));
  }

  private void openSome(int port, int some) throws Exception {
    for (var number = 0; number < some; number++) {
      var page = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
      page.write(ByteBuffer.wrap(REQUEST.getBytes()));
      page.configureBlocking(false);
      page.register(selector, SelectionKey.OP_READ, new StringBuilder());
      all.add(page);
    }
    if (await(some, "event:live:open") < some) throw new IllegalStateException("streams do not open: " + all.size());
  }

  /** Milliseconds from the cause to the last page that heard of it. */
  double untilLast(Cause cause) throws Exception {
    var begun = System.nanoTime();
    cause.happen();
    var heard = await(all.size(), EVENT);
    if (heard < all.size()) throw new IllegalStateException("only %d of %d heard".formatted(heard, all.size()));
    return (System.nanoTime() - begun) / 1e6;
  }

  private int await(int many, String words) throws Exception {
    var heard = 0;
    for (var end = Instant.now().plus(LIMIT); heard < many && Instant.now().isBefore(end); ) {
      selector.select(100);
      for (var key : selector.selectedKeys()) heard += reads(key, words);
      selector.selectedKeys().clear();
    }
    return heard;
  }

  private int reads(SelectionKey key, String words) throws Exception {
    buffer.clear();
    var read = ((SocketChannel) key.channel()).read(buffer);
    if (read < 0) throw new IllegalStateException("a stream ended");
    var said = (StringBuilder) key.attachment();
    said.append(new String(buffer.array(), 0, read));
    if (said.indexOf(words) < 0) return 0;
    said.setLength(0);
    return 1;
  }

  int open() {
    return (int) all.stream().filter(SocketChannel::isConnected).count();
  }

  @Override
  public void close() throws Exception {
    for (var page : all) page.close();
    selector.close();
  }
}

/** Sockets and nothing else: what the machine itself needs to tell so many. */
static final class Bare implements AutoCloseable {
  private final List<SocketChannel> ends = new ArrayList<>();
  private final Pages pages;
  private final Thread accepting;

  Bare(int many) throws Exception {
    var server = ServerSocketChannel.open().bind(new InetSocketAddress("127.0.0.1", 0), 4096);
    accepting = Thread.startVirtualThread(() -> accept(server, many));
    pages = new Pages(server.socket().getLocalPort(), many);
    accepting.join();
    server.close();
  }

  private void accept(ServerSocketChannel server, int many) {
    try {
      while (ends.size() < many) {
        var end = server.accept();
        end.setOption(StandardSocketOptions.TCP_NODELAY, true);
        end.write(ByteBuffer.wrap("event:live:open\ndata:\n\n".getBytes()));
        ends.add(end);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int many() {
    return ends.size();
  }

  double untilLast() throws Exception {
    return pages.untilLast(() -> {
      var event = (EVENT + "\ndata:\n\n").getBytes();
      for (var end : ends) end.write(ByteBuffer.wrap(event));
    });
  }

  @Override
  public void close() throws Exception {
    pages.close();
    for (var end : ends) end.close();
  }
}
