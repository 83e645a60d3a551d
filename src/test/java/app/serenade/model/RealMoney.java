package app.serenade.model;

import app.serenade.Node;
import app.serenade.income.Taken;
import app.serenade.model.Command.Provided;
import app.serenade.model.Command.Unit;
import app.serenade.payments.ProviderSide;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What the provider and the income do in the running program; charges and payouts by number. */
final class RealMoney {
  private final Node node;
  private final ProviderSide provider;
  private final List<UUID> charges = new ArrayList<>();
  private final List<UUID> payouts = new ArrayList<>();

  RealMoney(Node node) {
    this.node = node;
    provider = new ProviderSide(node::bean);
  }

  int number(UUID charge) {
    if (!charges.contains(charge)) charges.add(charge);
    return charges.indexOf(charge);
  }

  String provide(int which, Provided how) {
    var charge = charges.reversed().get(which);
    switch (how) {
      case PAID -> provider.paid(charge, true);
      case PAID_FOR_GOOD -> provider.paid(charge, false);
      case DECLINED -> provider.declined(charge);
      case PAID_AFTER_ALL -> provider.paidAfterAll(charge);
    }
    settle();
    return provider.charge(charge);
  }

  void settle() {
    if (!charges.isEmpty()) provider.giveBack(charges);
  }

  String payOut(UUID creator, Unit unit, long amount) {
    var id = UUID.randomUUID();
    var answer = Taken.payOut(node::bean, creator, id, unit.name(), amount);
    if (answer.equals("on its way")) payouts.add(id);
    return answer;
  }

  String providePayout(int which, boolean paid) {
    return provider.payout(payouts.reversed().get(which), paid);
  }

  String toWallet(UUID creator, Unit unit, long amount) {
    return Taken.toWallet(node::bean, creator, UUID.randomUUID(), unit.name(), amount);
  }

  List<UUID> payouts() {
    return payouts;
  }
}
