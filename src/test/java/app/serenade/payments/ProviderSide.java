package app.serenade.payments;

import app.serenade.payments.sandbox.Pressed;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sandbox decides, and the program has heard of it when these return. */
public final class ProviderSide {
  private final Coins.Beans program;

  public ProviderSide(Coins.Beans program) {
    this.program = program;
  }

  /**
   * @param refunds whether it is paid by something that takes money back
   */
  public void paid(UUID charge, boolean refunds) {
    var order = asked(charge);
    new Pressed(program).pay(charge, refunds);
    hear(order);
  }

  public void declined(UUID charge) {
    var order = asked(charge);
    new Pressed(program).decline(charge);
    hear(order);
  }

  private Charge.Order asked(UUID charge) {
    var order = order(charge);
    var _ = provider().checkout(order.bill());
    return order;
  }

  /** Money that comes although it had been declined. */
  public void paidAfterAll(UUID charge) {
    if (!charge(charge).equals("failed")) return;
    var _ =
        program
            .of(JdbcClient.class)
            .sql("update payments.sandbox_payment set state = 'paid' where id = :id")
            .param("id", charge)
            .update();
    hear(order(charge));
  }

  private void hear(Charge.Order order) {
    var answer = provider().ask(order.bill());
    var _ = program.of(SettleCharge.class).with(order.id(), answer);
  }

  public String charge(UUID charge) {
    return ChargeAnswers.state(find(charge));
  }

  private Charge.Order order(UUID charge) {
    return find(charge).order();
  }

  private Charge find(UUID charge) {
    return Objects.requireNonNull(program.of(ChargeStore.class).find(charge));
  }

  /** All of these that wait for it. */
  public void giveBack(List<UUID> charges) {
    for (var waiting = waiting(charges); !waiting.isEmpty(); waiting = waiting(charges))
      for (var charge : waiting) {
        var answer = provider().giveBack(order(charge).bill());
        program.of(SettleCharge.class).givenBack(charge, answer);
      }
  }

  private List<UUID> waiting(List<UUID> charges) {
    return program
        .of(JdbcClient.class)
        .sql("select ref from wallet.clearing where kind = 'refunding' and ref = any(:charges)")
        .param("charges", charges.toArray(UUID[]::new))
        .query(UUID.class)
        .list();
  }

  /** What became of it; only the first decision counts. */
  public String payout(UUID id, boolean paid) {
    var order = Objects.requireNonNull(program.of(PayoutStore.class).find(id)).order();
    var provider = provider();
    var _ = provider.payee(order);
    new Pressed(program).payOut(id, paid);
    var payout = program.of(SettlePayout.class).with(id, provider.ask(order));
    return PayoutAnswers.state(Objects.requireNonNull(payout));
  }

  /** Asks for what is late now, and has given back what is to be given back. */
  public void sweep() {
    var confirm = program.of(ConfirmPayments.class);
    if (confirm.giveBack() < 0 || confirm.late() < 0) throw new IllegalStateException();
  }

  private Provider provider() {
    return program.of(Provider.class);
  }
}
