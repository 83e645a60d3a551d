package app.serenade.platform.money;

/**
 * An amount in the smallest part of its unit. Never negative: a direction is given by the ledger.
 *
 * @param amount 0 to {@link Long#MAX_VALUE}
 */
public record Money(long amount, Unit unit) {
  public Money {
    if (amount < 0) throw new IllegalArgumentException("negative amount: " + amount);
  }

  public static Money coins(long amount) {
    return new Money(amount, Unit.COINS);
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(amount, same(other).amount), unit);
  }

  /** Throws where the other is larger: what may not become negative is asked first. */
  public Money minus(Money other) {
    return new Money(Math.subtractExact(amount, same(other).amount), unit);
  }

  /** A share of it, rounded down to the smallest part. */
  public Money share(int percent) {
    return new Money(Math.multiplyExact(amount, (long) percent) / 100, unit);
  }

  public boolean isZero() {
    return amount == 0;
  }

  /** What is missing from this to reach the other; zero where it is enough. */
  public Money shortOf(Money other) {
    return new Money(Math.max(0, same(other).amount - amount), unit);
  }

  private Money same(Money other) {
    if (!unit.equals(other.unit))
      throw new IllegalArgumentException(unit.code() + " against " + other.unit.code());
    return other;
  }
}
