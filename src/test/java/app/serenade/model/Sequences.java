package app.serenade.model;

import app.serenade.model.Command.Film;
import app.serenade.model.Command.Who;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Makes sequences of commands out of a seed; those of one batch let time pass at the same steps.
 */
final class Sequences {
  static final int STEPS = 30;
  private static final int PASSES = 4;
  private static final int[] HOURS = {1, 23, 24, 24, 47, 48, 48, 100, 168};
  private static final long[] PRICES = {0, 1, 7, 99, 100, 333, 500};

  /** What is done how often, as cumulated shares of a hundred. */
  private static final TreeMap<Integer, Function<Random, Command>> KINDS = kinds();

  private Sequences() {}

  static List<List<Command>> batch(long seed, int size) {
    var passes = new TreeMap<Integer, Integer>();
    var random = new Random(seed);
    while (passes.size() < PASSES)
      passes.put(4 + random.nextInt(STEPS - 4), HOURS[random.nextInt(HOURS.length)]);
    return IntStream.range(0, size)
        .mapToObj(n -> one(new Random(seed * 1_000_003 + n), passes))
        .toList();
  }

  private static List<Command> one(Random random, TreeMap<Integer, Integer> passes) {
    var commands = new ArrayList<Command>();
    for (var step = 0; step < STEPS; step++) {
      var hours = passes.get(step);
      commands.add(hours == null ? any(random) : new Command.Pass(hours));
    }
    return commands;
  }

  private static Command any(Random random) {
    return KINDS.higherEntry(random.nextInt(100)).getValue().apply(random);
  }

  private static TreeMap<Integer, Function<Random, Command>> kinds() {
    var kinds = new TreeMap<Integer, Function<Random, Command>>();
    kinds.put(7, r -> new Command.TopUp(person(r), 1 + r.nextInt(900)));
    kinds.put(28, r -> new Command.Place(person(r), creator(r), r.nextInt(8)));
    kinds.put(46, r -> new Command.Pay(mostly(Who.FAN, r), which(r)));
    kinds.put(60, r -> new Command.Accept(mostly(Who.CREATOR, r), which(r)));
    kinds.put(64, r -> new Command.Refuse(mostly(Who.CREATOR, r), which(r)));
    kinds.put(70, r -> new Command.Cancel(Who.values()[r.nextInt(3)], which(r)));
    kinds.put(83, r -> new Command.Send(mostly(Who.CREATOR, r), which(r), film(r)));
    kinds.put(87, r -> new Command.Review(mostly(Who.FAN, r), which(r), r.nextInt(6)));
    kinds.put(92, r -> new Command.Switch(creator(r), r.nextInt(3) > 0));
    kinds.put(93, r -> new Command.Exit(creator(r)));
    kinds.put(100, r -> new Command.Edit(creator(r), price(r), r.nextInt(2) == 0 ? 15 : 30));
    return kinds;
  }

  private static int person(Random random) {
    return random.nextInt(Command.PEOPLE);
  }

  private static int creator(Random random) {
    return Command.FIRST_CREATOR + random.nextInt(Command.PEOPLE - Command.FIRST_CREATOR);
  }

  /** Counted from the newest one, so that what was begun is often gone on with. */
  private static int which(Random random) {
    return (int) Math.abs(random.nextGaussian() * 1.5);
  }

  private static Who mostly(Who who, Random random) {
    return random.nextInt(10) > 0 ? who : Who.values()[random.nextInt(3)];
  }

  private static Film film(Random random) {
    return random.nextInt(3) > 0 ? Film.FITS : Film.values()[random.nextInt(4)];
  }

  private static long price(Random random) {
    return PRICES[random.nextInt(PRICES.length)];
  }
}
