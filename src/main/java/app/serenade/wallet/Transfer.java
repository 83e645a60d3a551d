package app.serenade.wallet;

import app.serenade.platform.money.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
    REFUND,
    REVERSAL,
    BOUNCE,
    RETURNED,
    CREDIT,
    PAYOUT,
    PAID_OUT,
    PAYOUT_FAILED,
    TO_WALLET,
    REPAYMENT
  }

  /** Coins for what the provider was paid. */
  record TopUp(UUID ref, UUID owner, Money coins, Money paid) implements Transfer {
    @Override
    public Kind kind() {
      return Kind.TOP_UP;
    }

    @Override
    public List<Leg> legs() {
      return Leg.change(Account.provider(ref), paid, Account.wallet(owner), coins);
    }
  }

  /**
   * The price of a commission, until it is decided.
   *
   * @param charge what the provider took it by; null where it comes from the fan's wallet
   */
  record Hold(UUID ref, UUID fan, Money price, @Nullable UUID charge) implements Transfer {
    @Override
    public Kind kind() {
      return Kind.HOLD;
    }

    @Override
    public List<Leg> legs() {
      var from = charge == null ? Account.wallet(fan) : Account.provider(fan);
      return Leg.move(from, Account.held(ref), price);
    }
  }

  record Release(UUID ref, UUID creator, Money net, Money fee) implements Transfer {
    @Override
    public Kind kind() {
      return Kind.RELEASE;
    }

    @Override
    public List<Leg> legs() {
      return Leg.of(
          Leg.leaves(Account.held(ref), price()),
          Leg.arrives(Account.income(creator), net),
          Leg.arrives(Account.fees(ref), fee));
    }

    Money price() {
      return net.plus(fee);
    }
  }

  /** Back to where the hold took it from; to a provider by way of what it has yet to confirm. */
  record Refund(Hold hold) implements Transfer {
    @Override
    public UUID ref() {
      return hold.ref();
    }

    @Override
    public Kind kind() {
      return Kind.REFUND;
    }

    @Override
    public List<Leg> legs() {
      return Leg.move(Account.held(ref()), back(hold), hold.price());
    }
  }

  /** A release taken back: what is no longer in the creator's income becomes their debt. */
  record Reversal(Hold hold, UUID creator, Money income, Money debt, Money fee)
      implements Transfer {
    @Override
    public UUID ref() {
      return hold.ref();
    }

    @Override
    public Kind kind() {
      return Kind.REVERSAL;
    }

    @Override
    public List<Leg> legs() {
      return Leg.of(
          Leg.leaves(Account.income(creator), income),
          Leg.leaves(Account.debt(creator), debt),
          Leg.leaves(Account.fees(ref()), fee),
          Leg.arrives(back(hold), hold.price()));
    }
  }

  /** A charge that nobody wants any more goes back whole; its ref is the charge. */
  record Bounce(UUID ref, UUID payer, Money amount) implements Transfer {
    @Override
    public Kind kind() {
      return Kind.BOUNCE;
    }

    @Override
    public List<Leg> legs() {
      return Leg.move(Account.provider(payer), Account.refunding(ref), amount);
    }
  }

  /** The provider confirms that a charge was given back; its ref is the charge. */
  record Returned(UUID ref, UUID payer, Money amount) implements Transfer {
    @Override
    public Kind kind() {
      return Kind.RETURNED;
    }

    @Override
    public List<Leg> legs() {
      return Leg.move(Account.refunding(ref), Account.provider(payer), amount);
    }
  }

  /** The provider refuses to give a charge back: the payer has coins for it. */
  record Credit(UUID ref, UUID payer, Money amount, Money coins) implements Transfer {
    @Override
    public Kind kind() {
      return Kind.CREDIT;
    }

    @Override
    public List<Leg> legs() {
      return Leg.change(Account.refunding(ref), amount, Account.wallet(payer), coins);
    }
  }

  /** What arrived in an income makes up for what its owner owes; its ref is why it arrived. */
  record Repayment(UUID ref, UUID creator, Money amount) implements Transfer {
    @Override
    public Kind kind() {
      return Kind.REPAYMENT;
    }

    @Override
    public List<Leg> legs() {
      return Leg.move(Account.income(creator), Account.debt(creator), amount);
    }
  }

  /** Income on its way out; the provider pays it in a currency. */
  record Payout(UUID ref, UUID creator, Money taken, Money paid) implements Transfer {
    @Override
    public Kind kind() {
      return Kind.PAYOUT;
    }

    @Override
    public List<Leg> legs() {
      return Leg.change(Account.income(creator), taken, Account.payingOut(ref), paid);
    }
  }

  record PaidOut(UUID ref, Money paid) implements Transfer {
    @Override
    public Kind kind() {
      return Kind.PAID_OUT;
    }

    @Override
    public List<Leg> legs() {
      return Leg.move(Account.payingOut(ref), Account.provider(ref), paid);
    }
  }

  /** Back to the income, in what it was taken from there. */
  record PayoutFailed(UUID ref, UUID creator, Money taken, Money paid) implements Transfer {
    @Override
    public Kind kind() {
      return Kind.PAYOUT_FAILED;
    }

    @Override
    public List<Leg> legs() {
      return Leg.change(Account.payingOut(ref), paid, Account.income(creator), taken);
    }
  }

  /** Income that its owner would rather spend. */
  record ToWallet(UUID ref, UUID owner, Money taken, Money given) implements Transfer {
    @Override
    public Kind kind() {
      return Kind.TO_WALLET;
    }

    @Override
    public List<Leg> legs() {
      return Leg.change(Account.income(owner), taken, Account.wallet(owner), given);
    }
  }

  private static Account back(Hold hold) {
    return hold.charge() == null ? Account.wallet(hold.fan()) : Account.refunding(hold.charge());
  }
}
