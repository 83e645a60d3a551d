package app.serenade.model;

import app.serenade.model.Command.Film;
import app.serenade.model.Command.Provided;
import app.serenade.model.Command.Who;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What the spec says of offers, commissions and money, and nothing else: no database, no Spring, no
 * class of the program. Time is in hours.
 */
final class Model {
  private static final int TO_ANSWER = 48;
  private static final int TO_DELIVER = 168;
  private static final int FITTING_SECONDS = 20;
  private static final int SHORT_SECONDS = 5;

  private enum Door {
    ACCEPTING,
    PAUSED,
    EXITED
  }

  private final Map<Integer, Order.Terms> offers = new HashMap<>();
  private final Map<Integer, Door> doors = new HashMap<>();
  private final List<Order> commissions = new ArrayList<>();
  private final Map<Integer, Order> lastSent = new HashMap<>();
  private final Set<List<Integer>> blocked = new HashSet<>();
  private final List<Order.Charge> charges = new ArrayList<>();
  private final Purses purses = new Purses();
  private int now;

  /** Does it and says what the program must answer. */
  String answer(Command command) {
    return switch (command) {
      case Command.TopUp(var person, var coins) -> topUp(person, coins);
      case Command.Edit(var creator, var price, var unit, var promised) ->
          edit(creator, new Order.Terms(price, unit, promised));
      case Command.Switch(var creator, var accepting) -> turn(creator, accepting);
      case Command.Exit(var creator) -> exit(creator);
      case Command.Review(var who, var which, var stars) -> review(who, find(which), stars);
      case Command.Pass(var hours) -> pass(hours);
      case Command.Block block -> block(block);
      case Command.Provide(var which, var how) -> provide(charges.reversed().get(which), how);
      case Command.Reverse(var which) -> reverse(find(which));
      case Command.PayOut asked -> purses.payOut(asked);
      case Command.ProvidePayout decided -> purses.provide(decided);
      case Command.ToWallet asked -> purses.toWallet(asked);
      case Command.Place place -> place(place);
      case Command.Pay(var who, var which) -> pay(who, find(which));
      case Command.Accept(var who, var which) -> accept(who, find(which));
      case Command.Refuse(var who, var which) -> refuse(who, find(which));
      case Command.Cancel(var who, var which) -> cancel(who, find(which));
      case Command.Send(var who, var which, var film) -> send(who, find(which), film);
    };
  }

  private String topUp(int person, long coins) {
    purses.wallets[person] += coins;
    return "done";
  }

  private String edit(int creator, Order.Terms offer) {
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

  private void lapse(Order c) {
    switch (c.state) {
      case "requested" -> cancel(c, "not_accepted_in_time");
      case "accepted" -> cancel(c, "not_sent_in_time");
      default -> c.becomes("abandoned");
    }
  }

  private void cancel(Order c, String reason) {
    c.becomes("cancelled");
    c.reason = reason;
    if (c.terms.price() > 0) c.money = givenBack(c, "refunded");
  }

  /** To where it came from; as coins where the provider refuses that. */
  private String givenBack(Order c, String how) {
    purses.wallets[c.fan] += c.charge == null ? c.terms.price() : Order.back(c.charge);
    return c.charge != null && c.charge.forGood ? how + "_as_coins" : how;
  }

  private String place(Command.Place place) {
    if (place.fan() == place.creator()) return "own";
    if (place.addressed() == 0) return "invalid";
    var offer = offers.get(place.creator());
    if (offer == null) return "not found";
    if (blocked.contains(List.of(place.creator(), place.fan()))) return "blocked";
    if (doors.get(place.creator()) != Door.ACCEPTING) return "closed";
    var c = placed(place, offer);
    if (offer.price() > 0) return "done #" + c.number;
    request(c);
    return "done #" + c.number + " paid";
  }

  /** A second order takes the words and terms of an unpaid one and keeps its number. */
  private Order placed(Command.Place place, Order.Terms offer) {
    for (var c : commissions) {
      if (c.fan != place.fan() || c.creator != place.creator() || !c.isUnpaid()) continue;
      c.confirm(place, offer, now);
      return c;
    }
    var c = new Order(commissions.size(), place, offer, now);
    commissions.add(c);
    return c;
  }

  private void request(Order c) {
    if (!c.terms.isCharged()) purses.wallets[c.fan] -= c.terms.price();
    c.becomes("requested");
    c.dueAt = now + TO_ANSWER;
    if (c.terms.price() > 0) c.money = "held";
  }

  private String pay(Who who, Order c) {
    if (who != Who.FAN) return "not found";
    if (c.state.equals("abandoned")) return "too late";
    if (!c.state.equals("awaiting_payment")) return "paid " + c.state;
    if (!isOpenTo(c)) return "closed";
    if (c.terms.isCharged()) return "pay at " + charge(c);
    var missing = c.terms.price() - purses.wallets[c.fan];
    if (missing > 0) return "too little " + missing;
    request(c);
    return "paid requested";
  }

  private boolean isOpenTo(Order c) {
    return doors.get(c.creator) == Door.ACCEPTING && !blocked.contains(List.of(c.creator, c.fan));
  }

  /** Asked again at the same price while it is pending, it is the same. */
  private int charge(Order c) {
    for (var n = 0; n < charges.size(); n++)
      if (charges.get(n).isOf(c) && charges.get(n).state.equals("pending")) return n;
    charges.add(new Order.Charge(c));
    return charges.size() - 1;
  }

  private String provide(Order.Charge charge, Provided how) {
    var after = how == Provided.PAID_AFTER_ALL ? "failed" : "pending";
    if (charge.state.equals(after))
      if (how == Provided.DECLINED) charge.state = "failed";
      else arrived(charge, how == Provided.PAID_FOR_GOOD);
    return charge.state;
  }

  /** What comes when it is not wanted any more goes back. */
  private void arrived(Order.Charge charge, boolean forGood) {
    var c = charge.order;
    charge.forGood = forGood;
    if (c.isUnpaid() && charge.isOf(c) && isOpenTo(c)) {
      charge.state = "taken";
      c.charge = charge;
      request(c);
    } else purses.wallets[c.fan] += Order.back(charge);
  }

  private String block(Command.Block block) {
    if (block.blocked() && block.creator() == block.fan()) return "oneself";
    var pair = List.of(block.creator(), block.fan());
    var _ = block.blocked() ? blocked.add(pair) : blocked.remove(pair);
    return "done";
  }

  private String reverse(Order c) {
    if (!c.state.equals("delivered")) return "not delivered " + c.state;
    if (c.terms.price() == 0) return "free";
    if (!c.money.equals("released")) return "before";
    purses.takeBack(c.creator, c.terms.unit(), c.terms.price());
    c.money = givenBack(c, "reversed");
    return "done";
  }

  private String accept(Who who, Order c) {
    if (who != Who.CREATOR || !c.isKnownToCreator()) return "not found";
    if (!c.state.equals("requested")) return "not now " + c.state;
    c.becomes("accepted");
    c.dueAt = now + TO_DELIVER;
    return "done accepted";
  }

  private String refuse(Who who, Order c) {
    if (who != Who.CREATOR || !c.isKnownToCreator()) return "not found";
    if (!c.state.equals("requested")) return "not now " + c.state;
    cancel(c, "refused");
    return "done cancelled";
  }

  private String cancel(Who who, Order c) {
    if (who == Who.STRANGER) return "not found";
    if (who == Who.CREATOR && !c.isKnownToCreator()) return "not found";
    var mayCancel = who == Who.FAN ? c.isOpen() : c.state.equals("accepted");
    if (!mayCancel) return "not now " + c.state;
    cancel(c, who == Who.FAN ? "cancelled_by_fan" : "cancelled_by_creator");
    return "done cancelled";
  }

  private String send(Who who, Order c, Film film) {
    if (who != Who.CREATOR || !c.isKnownToCreator()) return "not found";
    if (film == Film.SENT_BEFORE && lastSent.get(c.creator) == c) return "sent delivered";
    if (!c.state.equals("accepted")) return "not now " + c.state;
    var seconds = film == Film.FITS ? FITTING_SECONDS : SHORT_SECONDS;
    if (film == Film.SENT_BEFORE || film == Film.NOT_THEIRS || seconds < c.terms.promised())
      return "unfit";
    return deliver(c);
  }

  private String deliver(Order c) {
    purses.earn(c.creator, c.terms.unit(), c.terms.price());
    c.becomes("delivered");
    if (c.terms.price() > 0) c.money = "released";
    lastSent.put(c.creator, c);
    return "sent delivered";
  }

  private String review(Who who, Order c, int stars) {
    if (who != Who.FAN || !c.isKnownToCreator()) return "not found";
    if (!c.state.equals("delivered")) return "not now " + c.state;
    if (c.stars > 0) return c.stars == stars ? "posted" : "already";
    if (stars == 0) return "invalid";
    c.stars = stars;
    return "posted";
  }

  private Order find(int which) {
    return commissions.get(commissions.size() - 1 - which);
  }

  /** Whether there are as many commissions as the command counts back. */
  boolean knows(Command command) {
    return switch (command) {
      case Command.Provide(var charge, var how) -> charge < charges.size();
      case Command.ProvidePayout(var payout, var paid) -> payout < purses.payouts();
      case Command other -> Command.which(other) < commissions.size();
    };
  }

  Books books() {
    var people =
        IntStream.range(0, Command.PEOPLE)
            .mapToObj(n -> Books.person(n, purses.wallets[n], purses.incomes[n], purses.debts[n]))
            .toList();
    var states =
        commissions.stream()
            .map(c -> Books.commission(c.number, c.state, c.reason, c.transition, c.money, c.stars))
            .toList();
    return new Books(people, states, purses.payoutStates(), purses.fees);
  }
}
