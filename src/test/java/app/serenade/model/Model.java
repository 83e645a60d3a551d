package app.serenade.model;

import app.serenade.model.Command.Film;
import app.serenade.model.Command.Who;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What the spec says of offers, commissions and money, and nothing else: no database, no Spring, no
 * class of the program. Time is in hours.
 */
final class Model {
  static final int FEE_PERCENT = 20;
  private static final int TO_PAY = 24;
  private static final int TO_ANSWER = 48;
  private static final int TO_DELIVER = 168;
  private static final int FITTING_SECONDS = 20;
  private static final int SHORT_SECONDS = 5;

  private record Offer(long price, int promised) {}

  private enum Door {
    ACCEPTING,
    PAUSED,
    EXITED
  }

  private static final class Commission {
    final int number;
    final int fan;
    final int creator;
    final int addressed;
    final Offer terms;
    String state = "awaiting_payment";
    String reason = "";
    String money = "none";
    int transition;
    int dueAt;
    int stars;

    Commission(int number, Command.Place place, Offer terms, int now) {
      this.number = number;
      fan = place.fan();
      creator = place.creator();
      addressed = place.addressed();
      this.terms = terms;
      dueAt = now + TO_PAY;
    }

    boolean isOpen() {
      return state.equals("requested") || state.equals("accepted");
    }

    boolean waits() {
      return isOpen() || state.equals("awaiting_payment");
    }

    boolean isKnownToCreator() {
      return !state.equals("awaiting_payment") && !state.equals("abandoned") && !isGone();
    }

    boolean isGone() {
      return state.equals("gone");
    }

    void becomes(String reached) {
      state = reached;
      transition++;
    }
  }

  private final Map<Integer, Offer> offers = new HashMap<>();
  private final Map<Integer, Door> doors = new HashMap<>();
  private final List<Commission> commissions = new ArrayList<>();
  private final Map<Integer, Commission> lastSent = new HashMap<>();
  private final long[] wallets = new long[Command.PEOPLE];
  private final long[] incomes = new long[Command.PEOPLE];
  private long fees;
  private int now;

  /** Does it and says what the program must answer. */
  String answer(Command command) {
    return switch (command) {
      case Command.TopUp(var person, var coins) -> topUp(person, coins);
      case Command.Edit(var creator, var price, var promised) ->
          edit(creator, new Offer(price, promised));
      case Command.Switch(var creator, var accepting) -> turn(creator, accepting);
      case Command.Exit(var creator) -> exit(creator);
      case Command.Review(var who, var which, var stars) -> review(who, find(which), stars);
      case Command.Pass(var hours) -> pass(hours);
      case Command.Place place -> place(place);
      case Command.Pay(var who, var which) -> pay(who, find(which));
      case Command.Accept(var who, var which) -> accept(who, find(which));
      case Command.Refuse(var who, var which) -> refuse(who, find(which));
      case Command.Cancel(var who, var which) -> cancel(who, find(which));
      case Command.Send(var who, var which, var film) -> send(who, find(which), film);
    };
  }

  private String topUp(int person, long coins) {
    wallets[person] += coins;
    return "done";
  }

  private String edit(int creator, Offer offer) {
    offers.put(creator, offer);
    if (doors.get(creator) != Door.PAUSED) doors.put(creator, Door.ACCEPTING);
    return "done";
  }

  private String turn(int creator, boolean accepting) {
    if (!offers.containsKey(creator)) return "not found";
    if (doors.get(creator) == Door.EXITED) return "exited";
    doors.put(creator, accepting ? Door.ACCEPTING : Door.PAUSED);
    return "done";
  }

  private String exit(int creator) {
    if (!offers.containsKey(creator)) return "not found";
    doors.put(creator, Door.EXITED);
    return "done, left "
        + commissions.stream().filter(c -> c.creator == creator && c.isOpen()).count();
  }

  private String pass(int hours) {
    now += hours;
    for (var c : commissions) if (c.waits() && c.dueAt <= now) lapse(c);
    return "done";
  }

  private void lapse(Commission c) {
    switch (c.state) {
      case "requested" -> cancel(c, "not_accepted_in_time");
      case "accepted" -> cancel(c, "not_sent_in_time");
      default -> c.becomes("abandoned");
    }
  }

  private void cancel(Commission c, String reason) {
    c.becomes("cancelled");
    c.reason = reason;
    wallets[c.fan] += c.terms.price();
    if (c.terms.price() > 0) c.money = "refunded";
  }

  private String place(Command.Place place) {
    if (place.fan() == place.creator()) return "own";
    if (place.addressed() == 0) return "invalid";
    var offer = offers.get(place.creator());
    if (offer == null) return "not found";
    if (doors.get(place.creator()) != Door.ACCEPTING) return "closed";
    var c = placed(place, offer);
    if (offer.price() > 0) return "done #" + c.number;
    request(c);
    return "done #" + c.number + " paid";
  }

  /** The same order again keeps its number; a changed one takes the place of the unpaid one. */
  private Commission placed(Command.Place place, Offer offer) {
    for (var c : commissions) {
      if (c.fan != place.fan() || c.creator != place.creator()) continue;
      if (!c.state.equals("awaiting_payment")) continue;
      if (c.addressed == place.addressed() && c.terms.equals(offer)) return c;
      c.state = "gone";
    }
    var c = new Commission(commissions.size(), place, offer, now);
    commissions.add(c);
    return c;
  }

  private void request(Commission c) {
    wallets[c.fan] -= c.terms.price();
    c.becomes("requested");
    c.dueAt = now + TO_ANSWER;
    if (c.terms.price() > 0) c.money = "held";
  }

  private String pay(Who who, Commission c) {
    if (c.isGone() || who != Who.FAN) return "not found";
    if (c.state.equals("abandoned")) return "too late";
    if (!c.state.equals("awaiting_payment")) return "paid " + c.state;
    if (doors.get(c.creator) != Door.ACCEPTING) return "closed";
    var missing = c.terms.price() - wallets[c.fan];
    if (missing > 0) return "too little " + missing;
    request(c);
    return "paid requested";
  }

  private String accept(Who who, Commission c) {
    if (who != Who.CREATOR || !c.isKnownToCreator()) return "not found";
    if (!c.state.equals("requested")) return "not now " + c.state;
    c.becomes("accepted");
    c.dueAt = now + TO_DELIVER;
    return "done accepted";
  }

  private String refuse(Who who, Commission c) {
    if (who != Who.CREATOR || !c.isKnownToCreator()) return "not found";
    if (!c.state.equals("requested")) return "not now " + c.state;
    cancel(c, "refused");
    return "done cancelled";
  }

  private String cancel(Who who, Commission c) {
    if (c.isGone() || who == Who.STRANGER) return "not found";
    if (who == Who.CREATOR && !c.isKnownToCreator()) return "not found";
    var mayCancel = who == Who.FAN ? c.isOpen() : c.state.equals("accepted");
    if (!mayCancel) return "not now " + c.state;
    cancel(c, who == Who.FAN ? "cancelled_by_fan" : "cancelled_by_creator");
    return "done cancelled";
  }

  private String send(Who who, Commission c, Film film) {
    if (who != Who.CREATOR || !c.isKnownToCreator()) return "not found";
    if (film == Film.SENT_BEFORE && lastSent.get(c.creator) == c) return "sent delivered";
    if (!c.state.equals("accepted")) return "not now " + c.state;
    var seconds = film == Film.FITS ? FITTING_SECONDS : SHORT_SECONDS;
    if (film == Film.SENT_BEFORE || film == Film.NOT_THEIRS || seconds < c.terms.promised())
      return "unfit";
    return deliver(c);
  }

  private String deliver(Commission c) {
    var fee = c.terms.price() * FEE_PERCENT / 100;
    fees += fee;
    incomes[c.creator] += c.terms.price() - fee;
    c.becomes("delivered");
    if (c.terms.price() > 0) c.money = "released";
    lastSent.put(c.creator, c);
    return "sent delivered";
  }

  private String review(Who who, Commission c, int stars) {
    if (who != Who.FAN || !c.isKnownToCreator()) return "not found";
    if (!c.state.equals("delivered")) return "not now " + c.state;
    if (c.stars > 0) return c.stars == stars ? "posted" : "already";
    if (stars == 0) return "invalid";
    c.stars = stars;
    return "posted";
  }

  private Commission find(int which) {
    return commissions.get(commissions.size() - 1 - which);
  }

  /** Whether there are as many commissions as the command counts back. */
  boolean knows(Command command) {
    return Objects.requireNonNullElse(which(command), -1) < commissions.size();
  }

  private static Integer which(Command command) {
    return switch (command) {
      case Command.Pay pay -> pay.commission();
      case Command.Accept accept -> accept.commission();
      case Command.Refuse refuse -> refuse.commission();
      case Command.Cancel cancel -> cancel.commission();
      case Command.Send send -> send.commission();
      case Command.Review review -> review.commission();
      case Command.Switch _, Command.Exit _ -> null;
      case Command.TopUp _, Command.Edit _, Command.Pass _, Command.Place _ -> null;
    };
  }

  Books books() {
    var people =
        IntStream.range(0, Command.PEOPLE)
            .mapToObj(n -> Books.person(n, wallets[n], incomes[n]))
            .toList();
    var states =
        commissions.stream()
            .filter(c -> !c.isGone())
            .map(c -> Books.commission(c.number, c.state, c.reason, c.transition, c.money, c.stars))
            .toList();
    return new Books(people, states, fees);
  }
}
