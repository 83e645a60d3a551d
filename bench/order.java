// Orders from place to delivery through HTTP by 16 clients, beside pgbench that runs bench/order.sql on the same
// database: the same changes, written a statement at a time. It tells nobody; a second script of it tells the parties
// by bench/tell.sql as the program does, but for the mail. --small measures for a few seconds only.

static final int CLIENTS = 16;
static final int ROUNDS = 3;
static final String BRIEF =
    """
    {"forWhom":"friend","addressedAs":"Ada","occasion":"birthday","wishes":"Sing."}""";
static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

record Size(int warmUp, int seconds, int films) {}

static final Size WHOLE = new Size(120, 20, 12_000);
static final Size SMALL = new Size(8, 5, 2_000);

final List<Double> latencies = Collections.synchronizedList(new ArrayList<>());
final Map<Integer, Queue<String>> films = new ConcurrentHashMap<>();

void main(String... options) throws Exception {
  if (!isThere("pgbench")) {
    IO.println("pgbench is missing: sudo apt-get install postgresql (it is in /usr/lib/postgresql/*/bin)");
    System.exit(1);
  }
  var size = List.of(options).contains("--small") ? SMALL : WHOLE;
  try (var bench = Bench.open()) {
    bench.sql(Files.readString(Path.of("bench/people.sql"))
        .replace(":pairs", Integer.toString(2 * CLIENTS))
        .replace(":films", Integer.toString(size.films)));
    collectFilms(bench);
    measure(bench, size);
  }
}

void measure(Bench bench, Size size) throws Exception {
  var product = new ArrayList<Double>();
  var limit = new ArrayList<Double>();
  var told = new ArrayList<Double>();
  try (var program = bench.start()) {
    warmUp(bench, program, size.warmUp);
    latencies.clear();
    for (var round = 1; round <= ROUNDS; round++) {
      awaitTold(bench);
      product.add(orders(program, size.seconds));
      awaitTold(bench);
      limit.add(pgbench(bench, size.seconds, naive()));
      told.add(pgbench(bench, size.seconds, telling()));
      IO.println("round %d: %.1f orders a second, pgbench %.1f, telling %.1f"
          .formatted(round, product.getLast(), limit.getLast(), told.getLast()));
    }
  }
  var ratios = ratios(product, limit);
  var toldRatios = ratios(product, told);
  Figures.head();
  Figures.row("orders a second through HTTP", product);
  Figures.row("the same by pgbench", limit);
  Figures.row("the same, telling the parties", told);
  Figures.row("ratio", ratios);
  Figures.row("ratio to the one that tells", toldRatios);
  Figures.row("a request, ms", latencies);
  IO.println(unbalanced(bench) == 0 ? "the ledger balances" : "THE LEDGER DOES NOT BALANCE");
  IO.println("order ratio=%.2f".formatted(Figures.median(ratios)));
  IO.println("order told_ratio=%.2f".formatted(Figures.median(toldRatios)));
  IO.println("order p99_ms=%.0f".formatted(Figures.quantile(latencies, 0.99)));
}

List<Double> ratios(List<Double> product, List<Double> limit) {
  return IntStream.range(0, ROUNDS).mapToObj(round -> product.get(round) / limit.get(round)).toList();
}

/** With statistics in between, as a database has them that has been in use for some minutes. */
void warmUp(Bench bench, Program program, int seconds) throws Exception {
  IO.println("warming up for %d s".formatted(seconds));
  orders(program, seconds / 2);
  bench.sql("analyze");
  orders(program, seconds - seconds / 2);
}

/** Finished orders a second. */
double orders(Program program, int seconds) throws Exception {
  var end = System.nanoTime() + seconds * 1_000_000_000L;
  var done = new LongAdder();
  try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
    var running = IntStream.rangeClosed(1, CLIENTS)
        .mapToObj(number -> clients.submit(() -> order(program, number, end, done)))
        .toList();
    for (var client : running) client.get();
  }
  return done.sum() / (double) seconds;
}

Void order(Program program, int number, long end, LongAdder done) throws Exception {
  try (var http = new Http(program.port)) {
    while (System.nanoTime() < end) {
      var placed = post(http, "/profiles/creator" + number + "/commissions", "fan-" + number, BRIEF);
      var id = ID.matcher(placed);
      if (!id.find()) throw new IllegalStateException(placed);
      var path = "/commissions/" + id.group(1);
      post(http, path + "/payment", "fan-" + number, "");
      post(http, path + "/acceptance", "creator-" + number, "");
      var film = Objects.requireNonNull(films.get(number).poll(), "all films are sent: make more");
      post(http, path + "/delivery", "creator-" + number, "{\"asset\":\"" + film + "\"}");
      done.increment();
    }
  }
  return null;
}

String post(Http http, String path, String token, String json) throws Exception {
  var answer = http.post(path, token, json);
  if (answer.status() >= 300) throw new IllegalStateException(path + ": " + answer.status() + " " + answer.body());
  latencies.add(answer.milliseconds());
  return answer.body();
}

void collectFilms(Bench bench) throws Exception {
  try (var connection = bench.connect();
      var statement = connection.createStatement();
      var rows = statement.executeQuery("select right(owner::text, 12)::int, id from media.asset")) {
    while (rows.next())
      films.computeIfAbsent(rows.getInt(1), _ -> new ConcurrentLinkedQueue<>()).add(rows.getString(2));
  }
}

/** Transfers of what is not zero in sum; what pgbench leaves out beside the ledger is its own affair. */
double unbalanced(Bench bench) throws Exception {
  return bench.number("""
      select count(*) from (
        select from wallet.entry group by transfer, unit having sum(amount) <> 0) as transfer""");
}

/** Telling the parties goes on behind; it must not disturb what is measured next. */
void awaitTold(Bench bench) throws Exception {
  while (bench.number("select (select count(*) from commissions.untold) + (select count(*) from public.scheduled_tasks where task_name = 'mail')") > 0)
    Thread.sleep(200);
}

String naive() throws IOException {
  return Files.readString(Path.of("bench/order.sql"));
}

/** The same with what is told in the three transactions after the first. */
String telling() throws IOException {
  var tell = Files.readString(Path.of("bench/tell.sql"));
  var parts = naive().split("commit;");
  return parts[0] + "commit;"
      + parts[1] + told(tell, 1, "REQUESTED", "creator", "fan")
      + parts[2] + told(tell, 2, "ACCEPTED", "fan", "creator")
      + parts[3] + told(tell, 3, "DELIVERED", "fan", "creator");
}

String told(String tell, int transition, String change, String reader, String partner) {
  return tell.replace("{transition}", "" + transition)
      .replace("{change}", change)
      .replace("{reader}", reader)
      .replace("{partner}", partner);
}

double pgbench(Bench bench, int seconds, String script) throws Exception {
  var file = Files.writeString(bench.folder.resolve("order.sql"), script);
  var address = URI.create(bench.database.url().substring("jdbc:".length()));
  var command = List.of("pgbench", "--no-vacuum", "--client=" + CLIENTS, "--jobs=2", "--protocol=prepared", "--time=" + seconds,
      "--define=first=" + CLIENTS, "--file=" + file, "--host=" + address.getHost(),
      "--port=" + address.getPort(), "--username=" + bench.database.user(), address.getPath().substring(1));
  var builder = new ProcessBuilder(command).redirectErrorStream(true);
  builder.environment().put("PGPASSWORD", bench.database.password());
  var process = builder.start();
  var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
  var tps = TPS.matcher(said);
  if (process.waitFor() != 0 || !tps.find()) throw new IllegalStateException(said);
  return Double.parseDouble(tps.group(1));
}

boolean isThere(String tool) throws Exception {
  return new ProcessBuilder("sh", "-c", "command -v " + tool).start().waitFor() == 0;
}
