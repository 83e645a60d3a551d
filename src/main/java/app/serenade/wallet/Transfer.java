package app.serenade.wallet;

import app.serenade.platform.money.Money;
import app.serenade.platform.money.Unit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** One balanced move of money: what leaves one account arrives, to the smallest part, in others. */
sealed interface Transfer {
  /** What caused it; with the kind it makes a transfer happen once. */
  UUID ref();

  Kind kind();

  List<Leg> legs();

  enum Kind {
    TOP_UP,
    HOLD,
    RELEASE,
    REFUND
  }

  record TopUp(UUID ref, UUID owner, Money amount) implements Transfer {
    @Override
    public Kind kind() {
      return Kind.TOP_UP;
    }

    @Override
    public List<Leg> legs() {
      return Leg.move(Account.provider(ref), Account.wallet(owner), amount);
    }
  }

  record Hold(UUID ref, UUID fan, Money price) implements Transfer {
    @Override
    public Kind kind() {
      return Kind.HOLD;
    }

    @Override
    public List<Leg> legs() {
      return Leg.move(Account.wallet(fan), Account.held(ref), price);
    }
  }

  record Release(UUID ref, UUID creator, Money net, Money fee) implements Transfer {
    @Override
    public Kind kind() {
      return Kind.RELEASE;
    }

    @Override
    public List<Leg> legs() {
      return Leg.split(Account.held(ref), Account.income(creator), net, Account.fees(ref), fee);
    }

    Money price() {
      return net.plus(fee);
    }
  }

  record Refund(UUID ref, UUID fan, Money price) implements Transfer {
    @Override
    public Kind kind() {
      return Kind.REFUND;
    }

    @Override
    public List<Leg> legs() {
      return Leg.move(Account.held(ref), Account.wallet(fan), price);
    }
  }

  /**
   * Where money stands. Fees and what a provider paid are owned by the transfer's own ref: no row
   * that all transfers share.
   */
  record Account(Place place, UUID owner) {
    enum Place {
      WALLET,
      HELD,
      INCOME,
      FEES,
      PROVIDER
    }

    static Account wallet(UUID person) {
      return new Account(Place.WALLET, person);
    }

    static Account held(UUID commission) {
      return new Account(Place.HELD, commission);
    }

    static Account income(UUID creator) {
      return new Account(Place.INCOME, creator);
    }

    static Account fees(UUID ref) {
      return new Account(Place.FEES, ref);
    }

    static Account provider(UUID ref) {
      return new Account(Place.PROVIDER, ref);
    }
  }

  /** Minus leaves the account, plus arrives. */
  record Leg(Account account, long amount, Unit unit) {
    /** No legs where the amount is zero: nothing moves. */
    static List<Leg> move(Account from, Account to, Money money) {
      if (money.isZero()) return List.of();
      return List.of(
          new Leg(from, -money.amount(), money.unit()), new Leg(to, money.amount(), money.unit()));
    }

    /** The sum of both parts leaves one account; a part of zero is left out. */
    static List<Leg> split(Account from, Account to, Money part, Account other, Money rest) {
      var leaving = Stream.of(new Leg(from, -part.plus(rest).amount(), part.unit()));
      var arriving =
          Stream.of(
              new Leg(to, part.amount(), part.unit()), new Leg(other, rest.amount(), rest.unit()));
      return Stream.concat(leaving, arriving).filter(leg -> leg.amount != 0).toList();
    }
  }
}
