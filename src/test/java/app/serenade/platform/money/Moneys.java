package app.serenade.platform.money;

import app.serenade.platform.Instance;

/** Rates and words of an installation, for tests without Spring. */
public final class Moneys {
  private Moneys() {}

  public static Rates rates(Instance instance) {
    return new Rates(instance);
  }

  public static MoneyText text(Instance instance) {
    return new MoneyText(instance, rates(instance));
  }
}
