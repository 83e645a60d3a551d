package app.serenade.model;

import app.serenade.model.Command.Film;
import app.serenade.model.Command.Provided;
import app.serenade.model.Command.Unit;
import app.serenade.model.Command.Who;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Makes sequences of commands out of a seed; those of one batch let time pass at the same steps.
 */
final class Sequences {
  static final int STEPS = 30;
  private static final int PASSES = 3;
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
    var meant = new ArrayDeque<Command>();
    for (var n = 0; n < Command.FIRST_CREATOR; n++) {
      meant.add(new Command.TopUp(n, 300 + random.nextInt(1_500)));
      meant.add(edit(Command.FIRST_CREATOR + n, random, 15));
    }
    for (var step = 0; step < STEPS; step++) {
      var hours = passes.get(step);
      if (hours != null) commands.add(new Command.Pass(hours));
      else commands.add(meant.isEmpty() ? begun(random, meant) : meant.remove());
    }
    return commands;
  }

  /** Anything; an order is often gone on with, so that sequences come to an end of it. */
  private static Command begun(Random random, Queue<Command> meant) {
    var command = any(random);
    if (command instanceof Command.Place place && random.nextInt(3) > 0) {
      if (random.nextInt(8) == 0) meant.add(new Command.Switch(place.creator(), false));
      meant.add(new Command.Pay(Who.FAN, 0));
      if (random.nextInt(4) > 0) meant.add(new Command.Provide(0, provided(random)));
      if (random.nextInt(4) > 0) goOn(place.creator(), random, meant);
    }
    return command;
  }

  private static void goOn(int creator, Random random, Queue<Command> meant) {
    switch (random.nextInt(6)) {
      case 0 -> meant.add(new Command.Refuse(Who.CREATOR, 0));
      case 1 -> meant.add(new Command.Cancel(Who.FAN, 0));
      default -> {
        meant.add(new Command.Accept(Who.CREATOR, 0));
        if (random.nextInt(3) > 0) finish(creator, random, meant);
      }
    }
  }

  private static void finish(int creator, Random random, Queue<Command> meant) {
    if (random.nextInt(4) == 0) meant.add(new Command.Cancel(mostly(Who.FAN, random), 0));
    else meant.add(new Command.Send(Who.CREATOR, 0, film(random)));
    for (var unit : Unit.values()) {
      meant.add(new Command.PayOut(creator, unit, 1 + random.nextInt(40)));
      meant.add(new Command.ProvidePayout(0, random.nextInt(2) > 0));
      meant.add(new Command.ToWallet(creator, unit, 1 + random.nextInt(40)));
    }
    if (random.nextInt(3) == 0) meant.add(new Command.Reverse(0));
    for (var n = random.nextInt(3); n > 0; n--)
      meant.add(new Command.Review(Who.FAN, 0, random.nextInt(6)));
  }

  private static Command any(Random random) {
    return KINDS.higherEntry(random.nextInt(100)).getValue().apply(random);
  }

  private static TreeMap<Integer, Function<Random, Command>> kinds() {
    var kinds = new TreeMap<Integer, Function<Random, Command>>();
    kinds.put(6, r -> new Command.TopUp(person(r), 1 + r.nextInt(900)));
    kinds.put(24, r -> new Command.Place(buyer(r), creator(r), r.nextInt(12)));
    kinds.put(37, r -> new Command.Pay(mostly(Who.FAN, r), which(r)));
    kinds.put(45, r -> new Command.Provide(which(r), provided(r)));
    kinds.put(56, r -> new Command.Accept(mostly(Who.CREATOR, r), which(r)));
    kinds.put(59, r -> new Command.Refuse(mostly(Who.CREATOR, r), which(r)));
    kinds.put(63, r -> new Command.Cancel(Who.values()[r.nextInt(3)], which(r)));
    kinds.put(73, r -> new Command.Send(mostly(Who.CREATOR, r), which(r), film(r)));
    kinds.put(76, r -> new Command.Review(mostly(Who.FAN, r), which(r), r.nextInt(6)));
    kinds.put(79, r -> new Command.Reverse(which(r)));
    kinds.put(83, r -> new Command.PayOut(creator(r), unit(r), 1 + r.nextInt(80)));
    kinds.put(86, r -> new Command.ProvidePayout(which(r), r.nextInt(3) > 0));
    kinds.put(89, r -> new Command.ToWallet(creator(r), unit(r), 1 + r.nextInt(40)));
    kinds.put(91, r -> new Command.Block(creator(r), buyer(r), r.nextInt(2) == 0));
    kinds.put(94, r -> new Command.Switch(creator(r), r.nextInt(3) > 0));
    kinds.put(95, r -> new Command.Exit(creator(r)));
    kinds.put(100, r -> edit(creator(r), r, r.nextInt(2) == 0 ? 15 : 30));
    return kinds;
  }

  private static int person(Random random) {
    return random.nextInt(Command.PEOPLE);
  }

  /** Mostly one of those who are no creators, and have coins from the beginning. */
  private static int buyer(Random random) {
    return random.nextInt(8) == 0 ? person(random) : random.nextInt(Command.FIRST_CREATOR);
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

  /** Of a dollar there is a least price, but for none. */
  private static Command edit(int creator, Random random, int promised) {
    var price = PRICES[random.nextInt(PRICES.length)];
    var unit = price == 0 || price >= 100 ? unit(random) : Unit.COINS;
    return new Command.Edit(creator, price, unit, promised);
  }

  private static Unit unit(Random random) {
    return Unit.values()[random.nextInt(2)];
  }

  private static Provided provided(Random random) {
    return random.nextInt(2) == 0 ? Provided.PAID : Provided.values()[random.nextInt(4)];
  }
}
