package app.serenade.commissions;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.journeys.Person;
import app.serenade.platform.Ids;
import app.serenade.platform.Invariants;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What {@code verify} finds when somebody with all rights got round every guard. Each is planted in
 * a transaction that is not committed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlantedMismatchTest extends MoneyFixture {
  private Person fan;
  private Person creator;

  /** What stands in the braces of a planted statement. */
  private Map<String, Object> names;

  @BeforeAll
  void oneOfEverything() {
    fan = fan(10 * PRICE);
    creator = creator();
    var delivered = delivered(fan, creator);
    var reversed = delivered(fan, creator);
    assertThat(bean(ReverseCommission.class).of(reversed))
        .isInstanceOf(ReverseCommission.Outcome.Done.class);
    var open = accepted(fan, creator);
    var cancelled = requested(fan, creator);
    assertThat(bean(CancelCommission.class).by(fan.id(), cancelled, ""))
        .isInstanceOf(Moved.Done.class);
    var charged = placed(fan, euroCreator());
    var charge = charge(fan, charged);
    confirm(fan, charge);
    var returned = placed(fan, euroCreator());
    var back = charge(fan, returned);
    confirm(fan, back);
    assertThat(bean(CancelCommission.class).by(fan.id(), returned, ""))
        .isInstanceOf(Moved.Done.class);
    moneyBecomes(returned, "refunded");
    claimWindowPasses(creator);
    delivered(fan, creator);
    claimWindowPasses(creator);
    names = new HashMap<>(Map.of("bounced", bounced()));
    names.putAll(
        Map.of(
            "fan", fan.id(),
            "creator", creator.id(),
            "delivered", delivered,
            "reversed", reversed,
            "open", open,
            "cancelled", cancelled,
            "charge", charge,
            "back", back,
            "payout", payout(),
            "new", Ids.next()));
  }

  /** A top-up that was paid when whoever asked for it had left. */
  private UUID bounced() {
    var leaver = fan(0);
    var id = Ids.next();
    assertThat(leaver.post("/top-ups", Map.of("id", id, "coins", 500)).status()).isEqualTo(201);
    sandbox().paidAndEventLost(id);
    assertThat(leaver.post("/account/deletion", Map.of("password", Person.PASSWORD)).status())
        .isEqualTo(202);
    assertThat(sandbox().tell("a" + id, "payment.paid", id, 500, "EUR")).isEqualTo(204);
    Awaitility.await().until(() -> cameBack(id));
    return id;
  }

  private boolean cameBack(UUID topUp) {
    return sql("select returned_at is not null from payments.top_up where id = :id")
        .param("id", topUp)
        .query(Boolean.class)
        .single();
  }

  private UUID payout() {
    var id = Ids.next();
    var asked =
        creator.post(
            "/income/payouts", Map.of("id", id.toString(), "amount", 500, "unit", "COINS"));
    assertThat(asked.status()).isEqualTo(201);
    return id;
  }

  @Test
  void withoutThemNothingIsFound() {
    assertThat(bean(Invariants.class).ask()).allMatch(Invariants.Asked::holds);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          missing entry        | delete from wallet.entry where owner = '{delivered}' and kind = 'fees'
          missing transfer     | delete from wallet.transfer where ref = '{delivered}' and kind = 'release'
          extra credit         | update wallet.account set balance = balance + 1 where owner = '{fan}' and kind = 'wallet'
          drifted income       | update wallet.account set balance = balance - 1 where owner = '{creator}' and kind = 'income'
          other amount         | update wallet.entry set amount = amount + 1 where owner = '{fan}' and amount = -500
          other currency       | update wallet.entry set unit = 'USD' where owner = '{fan}' and kind = 'provider'
          other fee            | update wallet.hold_resolution set net = 300, fee = 200 where commission = '{delivered}'
          other fee percent    | update commissions.commission set fee_percent = 30 where id = '{delivered}'
          other price          | update commissions.commission set amount = 700 where id = '{open}'
          other state          | update commissions.commission set state = 'delivered', due_at = null, asset = '{new}' where id = '{open}'
          orphan hold          | insert into wallet.hold (commission, fan, unit, amount) values ('{new}', '{fan}', 'COINS', 5)
          orphan transfer      | insert into wallet.transfer (id, kind, ref) values ('{new}', 'top_up', '{new}')
          second resolution    | insert into wallet.transfer (id, kind, ref) values ('{new}', 'refund', '{delivered}')
          lost resolution      | delete from wallet.hold_resolution where commission = '{cancelled}'
          lost reversal        | delete from wallet.reversal where commission = '{reversed}'
          other debt           | update wallet.reversal set income = income - 1, debt = debt + 1 where commission = '{reversed}'
          negative wallet      | update wallet.account set balance = -1 where owner = '{fan}' and kind = 'wallet'
          units mixed          | update wallet.entry set kind = 'fees' where kind = 'exchange' and unit = 'COINS' and transfer in (select id from wallet.transfer where ref = '{payout}')
          refund to another    | update wallet.entry set owner = '{creator}' where owner = '{fan}' and kind = 'wallet' and transfer in (select id from wallet.transfer where ref = '{cancelled}' and kind = 'refund')
          late refund          | update payments.charge set returned_at = now() where id = '{charge}'
          refund not recorded  | update payments.charge set returned_at = null where id = '{back}'
          charge not taken     | update payments.charge set state = 'pending', decided_at = null where id = '{charge}'
          charge of more       | update payments.charge set amount = 600 where id = '{charge}'
          unpaid at provider   | update payments.sandbox_payment set state = 'declined' where id = '{charge}'
          provider gave back   | insert into payments.sandbox_transfer values ('{charge}', 'refund', 500, 'EUR', 'paid')
          payout said paid     | update payments.payout set state = 'paid', decided_at = now() where id = '{payout}'
          payout of more       | update payments.payout set paid = 501 where id = '{payout}'
          payout for ever      | update payments.payout set at = now() - interval '8 days' where id = '{payout}'
          refund for ever      | update wallet.account set balance = 500 where kind = 'refunding' and owner = '{back}'
          back and as coins    | insert into wallet.transfer (id, kind, ref) values ('{new}', 'credit', '{back}')
          coins not recorded   | update payments.charge set credited = 500 where id = '{back}'
          owing and earning    | insert into wallet.account values ('debt', '{creator}', 'COINS', -1)
          payout without row   | delete from payments.payout where id = '{payout}'
          top-up of more       | update payments.top_up set coins = coins + 1 where account = '{fan}'
          bounce not recorded  | update payments.top_up set state = 'failed', reason = 'declined', returned_at = null where id = '{bounced}'
          top-up not back      | update payments.top_up set returned_at = null where id = '{bounced}'
          coins for nobody     | update accounts.account set deleted_at = now() - interval '1 day', email = null, password = null, receipt = gen_random_uuid() where id = '{fan}'
          top-up not paid      | update payments.top_up set state = 'pending', decided_at = null where account = '{fan}'
          """)
  void itIsFound(String kind, String planted) {
    var found = new ArrayList<Invariants.Asked>();
    bean(TransactionTemplate.class)
        .executeWithoutResult(
            transaction -> {
              sql("set local session_replication_role = replica").update();
              dropChecks();
              assertThat(sql(named(planted)).update()).as(planted).isPositive();
              found.addAll(bean(Invariants.class).ask());
              transaction.setRollbackOnly();
            });
    assertThat(found).as(kind).anyMatch(asked -> !asked.holds());
  }

  /** Checks of single rows hold even for a superuser: who plants takes them away first. */
  private void dropChecks() {
    for (var check : List.of("account_balance_check"))
      sql("alter table wallet.account drop constraint " + check).update();
  }

  private String named(String planted) {
    var statement = planted;
    for (var name : names.entrySet())
      statement = statement.replace("{" + name.getKey() + "}", name.getValue().toString());
    return statement;
  }
}
