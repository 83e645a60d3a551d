package app.serenade.payments;

import java.util.List;
import org.springframework.core.env.Environment;

/** A provider whose pages are on another site, as real ones are; it never decides. */
class ElsewhereProvider implements Provider {
  private final String origin;

  ElsewhereProvider(Environment environment) {
    origin = environment.getRequiredProperty("elsewhere.origin");
  }

  @Override
  public String name() {
    return "elsewhere";
  }

  @Override
  public boolean live() {
    return false;
  }

  @Override
  public List<String> checkoutOrigins() {
    return List.of(origin);
  }

  @Override
  public String checkout(Bill bill) {
    return origin + "/pay/" + bill.id();
  }

  @Override
  public Answer ask(Bill bill) {
    return new Answer.Open();
  }

  @Override
  public Answer close(Bill bill) {
    return new Answer.Failed("expired");
  }

  @Override
  public Answer giveBack(Bill bill) {
    return new Answer.Open();
  }

  @Override
  public String payee(Payout.Order payout) {
    return origin + "/payee/" + payout.id();
  }

  @Override
  public Answer ask(Payout.Order payout) {
    return new Answer.Open();
  }
}
