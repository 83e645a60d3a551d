package app.serenade.model;

import app.serenade.model.Command.Unit;

/** A commission as the model knows it. Time is in hours. */
final class Order {
  private static final int TO_PAY = 24;

  record Terms(long price, Unit unit, int promised) {
    boolean isCharged() {
      return unit != Unit.COINS && price > 0;
    }
  }

  /** What its provider was asked to take for it, at the price it had then. */
  static final class Charge {
    final Order order;
    final long price;
    final Unit unit;
    String state = "pending";

    /** Whether it was paid by something that takes no money back. */
    boolean forGood;

    Charge(Order order) {
      this.order = order;
      price = order.terms.price();
      unit = order.terms.unit();
    }

    boolean isOf(Order c) {
      return order == c && price == c.terms.price() && unit == c.terms.unit();
    }
  }

  final int number;
  final int fan;
  final int creator;
  int addressed;
  Terms terms;
  String state = "awaiting_payment";
  String reason = "";
  String money = "none";
  int transition;
  int dueAt;
  int stars;

  /** What it was paid by; null where that is the fan's wallet, or nothing yet. */
  Charge charge;

  /** What a provider took goes back; what it refuses is so many coins of the payer. */
  static long back(Charge charge) {
    charge.state = charge.forGood ? "credited" : "refunded";
    return charge.forGood ? Purses.refused(charge.price) : 0;
  }

  Order(int number, Command.Place place, Terms terms, int now) {
    this.number = number;
    fan = place.fan();
    creator = place.creator();
    addressed = place.addressed();
    this.terms = terms;
    dueAt = now + TO_PAY;
  }

  /** The same again changes nothing; anything else is to be paid from now on. */
  void confirm(Command.Place place, Terms offer, int now) {
    if (addressed == place.addressed() && terms.equals(offer)) return;
    addressed = place.addressed();
    terms = offer;
    dueAt = now + TO_PAY;
  }

  boolean isOpen() {
    return state.equals("requested") || state.equals("accepted");
  }

  boolean waits() {
    return isOpen() || isUnpaid();
  }

  boolean isUnpaid() {
    return state.equals("awaiting_payment");
  }

  boolean isKnownToCreator() {
    return !isUnpaid() && !state.equals("abandoned");
  }

  void becomes(String reached) {
    state = reached;
    transition++;
  }
}
