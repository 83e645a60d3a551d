// How late the program ends what has run out of time while a million commissions wait, and how long it takes to
// end a million that became overdue while it was down: through the rule and the ledger. Beside it, in the same
// rounds, the same rows written by bare SQL in batches of the same size. --small runs all of it with few.

record Size(int pending, int due, int seconds, int round) {}

static final Size WHOLE = new Size(1_000_000, 20_000, 120, 5_000);
static final Size SMALL = new Size(20_000, 1_000, 12, 400);
static final int ROUNDS = 3;
static final int BATCH = 200;

void main(String... options) throws Exception {
  var size = List.of(options).contains("--small") ? SMALL : WHOLE;
  try (var bench = Bench.open()) {
    IO.println("filling in %,d requests".formatted(size.pending + size.due + 2 * ROUNDS * size.round));
    fill(bench, size);
    var late = late(bench, size);
    rounds(bench, size);
    var drain = drain(bench, size);
    IO.println(bench.verified() ? "the books agree" : "THE BOOKS DO NOT AGREE");
    IO.println("deadlines p99_ms=%.0f".formatted(late));
    IO.println("deadlines drain_s=%.1f".formatted(drain));
  }
}

void fill(Bench bench, Size size) throws Exception {
  var script = Files.readString(Path.of("bench/requests.sql"))
      .replace(":people", Integer.toString(Math.max(100, size.pending / 100)))
      .replace(":creators", Integer.toString(Math.max(10, size.pending / 1000)))
      .replace(":many", Integer.toString(size.pending + size.due + 2 * ROUNDS * size.round));
  bench.sql(script);
}

/** Some become due at an even pace; how long after its deadline each was seen to have ended. */
double late(Bench bench, Size size) throws Exception {
  IO.println("%,d fall due in %d s while %,d wait".formatted(size.due, size.seconds, size.pending));
  try (var program = bench.start()) {
    Thread.sleep(5_000);
    bench.sql("""
        create table public.watched as
          select id, platform.now() + interval '2 seconds' + make_interval(secs => %d * row_number() over (order by id) / %d.0) as due_at
            from (select id from commissions.commission where state = 'requested' order by id limit %d) as chosen;
        update commissions.commission set due_at = watched.due_at from public.watched where watched.id = commission.id
        """.formatted(size.seconds, size.due, size.due));
    while (bench.number("select count(*) from public.watched join commissions.commission using (id) where state = 'requested'") > 0)
      Thread.sleep(500);
    var ended = """
        select extract(epoch from pg_xact_commit_timestamp(commission.xmin) - watched.due_at) * 1000 as late
          from public.watched join commissions.commission using (id)""";
    IO.println("%-46s %10s %10s %10s".formatted("", "median", "p99", "most"));
    IO.println("%-46s %10.0f %10.0f %10.0f".formatted("ended after its deadline, ms",
        quantile(bench, ended, "0.5"), quantile(bench, ended, "0.99"), quantile(bench, ended, "1")));
    return quantile(bench, ended, "0.99");
  }
}

double quantile(Bench bench, String ended, String share) throws Exception {
  return bench.number("select percentile_disc(%s) within group (order by late) from (%s) as ended".formatted(share, ended));
}

/** The same number ended by the program and by bare SQL, one after the other. */
void rounds(Bench bench, Size size) throws Exception {
  var product = new ArrayList<Double>();
  var limit = new ArrayList<Double>();
  try (var program = bench.start()) {
    Thread.sleep(3_000);
    for (var round = 0; round < ROUNDS; round++) {
      product.add(size.round / productEnds(bench, size.round));
      awaitTold(bench);
      limit.add(size.round / sqlEnds(bench, size.round));
    }
  }
  Figures.head();
  Figures.row("ended by the program, a second", product);
  Figures.row("ended by bare SQL, a second", limit);
}

double productEnds(Bench bench, int many) throws Exception {
  bench.sql("""
      update commissions.commission set due_at = platform.now()
       where id in (select id from commissions.commission where state = 'requested' order by id limit %d)""".formatted(many));
  var begun = System.nanoTime();
  while (bench.number("select count(*) from (select from commissions.commission where due_at <= platform.now() limit 1) as found") > 0)
    Thread.sleep(50);
  return (System.nanoTime() - begun) / 1e9;
}

double sqlEnds(Bench bench, int many) throws Exception {
  var batch = Files.readString(Path.of("bench/expire.sql")).replace(":batch", Integer.toString(BATCH));
  try (var connection = bench.connect(); var statement = connection.prepareStatement(batch)) {
    var begun = System.nanoTime();
    for (var done = 0; done < many; done += BATCH) statement.execute();
    return (System.nanoTime() - begun) / 1e9;
  }
}

/** Telling the two parties goes on behind; it must not disturb what is measured next. */
void awaitTold(Bench bench) throws Exception {
  while (bench.number("select (select count(*) from commissions.untold) + (select count(*) from public.scheduled_tasks where task_name = 'mail')") > 0)
    Thread.sleep(500);
}

/** The clock passes every deadline while the program is down. */
double drain(Bench bench, Size size) throws Exception {
  bench.sql("vacuum analyze commissions.commission");
  bench.sql("update platform.clock set shift = interval '30 days'");
  var overdue = bench.number("select count(*) from commissions.commission where state = 'requested'");
  IO.println("%,.0f are overdue when the program starts".formatted(overdue));
  var begun = System.nanoTime();
  try (var program = bench.start()) {
    IO.println("first page after %.1f s".formatted((System.nanoTime() - begun) / 1e9));
    for (var left = overdue; left > 0; Thread.sleep(200)) {
      left = bench.number("select count(*) from commissions.commission where state = 'requested'");
    }
    var seconds = (System.nanoTime() - begun) / 1e9;
    IO.println("%-46s %10.1f".formatted("all of them ended after the start, s", seconds));
    IO.println("%-46s %10.0f".formatted("a second", overdue / seconds));
    return seconds;
  }
}
