package app.serenade.payments;

import app.serenade.platform.Sql;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the ledger, our records and the provider's contradict each other, as SQL. */
@Component
class PaymentChecksReads {
  private static final int BREACHES_MAX = 100;

  private static final String TOP_UPS =
      """
      select 'top-up ' || top_up.id || ' of ' || top_up.coins || ' coins is ' || top_up.state
             || ', the ledger has ' || coalesce(movement.amount, 0) as breach
      from payments.top_up
      left join wallet.movement
        on (movement.kind, movement.ref, movement.purse) = ('top_up', top_up.id, 'wallet')
      where coalesce(movement.amount, 0)
            <> case top_up.state when 'paid' then top_up.coins else 0 end
         or movement.account <> top_up.account
      union all
      select 'coins that nobody bought: ' || movement.ref
      from wallet.movement
      where movement.kind = 'top_up'
        and not exists (select from payments.top_up where top_up.id = movement.ref)
      """;

  private static final String CHARGES =
      """
      select 'charge ' || charge.id || ' of ' || charge.amount || ' is ' || charge.state
             || ', the ledger took ' || coalesce(money.amount, 0) || ' and gives back '
             || coalesce(-bounce.amount, 0)
      from payments.charge
      left join wallet.whereabouts as money on money.charge = charge.id
      left join wallet.movement as bounce
        on (bounce.kind, bounce.ref, bounce.purse) = ('bounce', charge.id, 'provider')
      where coalesce(money.amount, 0)
            <> case charge.state when 'taken' then charge.amount else 0 end
         or coalesce(-bounce.amount, 0)
            <> case charge.state when 'bounced' then charge.amount else 0 end
         or coalesce(money.unit, bounce.unit) <> charge.currency
         or money.commission <> charge.ref
      union all
      select 'nobody was charged what is held for ' || money.commission
      from wallet.whereabouts as money
      where money.charge is not null
        and not exists (select from payments.charge where charge.id = money.charge)
      union all
      select 'nobody was charged what is on its way back: ' || clearing.ref
      from wallet.clearing
      where clearing.kind = 'refunding'
        and not exists (
          select from payments.payment
          where payment.id = clearing.ref
            and payment.state in ('taken', 'bounced')
            and (payment.amount, payment.currency) = (clearing.amount, clearing.unit)
            and payment.returned_at is null)
      """;

  private static final String RETURNS =
      """
      select 'top-up ' || top_up.id || ' of ' || top_up.price || ' is ' || top_up.state
             || ', the ledger gives back ' || coalesce(-bounce.amount, 0)
      from payments.top_up
      left join wallet.movement as bounce
        on (bounce.kind, bounce.ref, bounce.purse) = ('bounce', top_up.id, 'provider')
      where coalesce(-bounce.amount, 0)
            <> case top_up.state when 'bounced' then top_up.price else 0 end
         or (bounce.unit, bounce.account) <> (top_up.currency, top_up.account)
      union all
      select 'coins of ' || top_up.account || ' are bought by top-up ' || top_up.id
             || ' after the account was deleted at ' || card.deleted_at
      from payments.top_up
      join accounts.card on card.account = top_up.account
      where top_up.state = 'paid' and top_up.decided_at > card.deleted_at + interval '1 minute'
      union all
      select payment.kind || ' ' || payment.id || ' came back at '
             || coalesce(payment.returned_at::text, '-') || ', by the ledger at '
             || coalesce(movement.at::text, '-')
      from payments.payment
      left join wallet.movement
        on (movement.kind, movement.ref, movement.purse) = ('returned', payment.id, 'provider')
      left join wallet.movement as credit
        on (credit.kind, credit.ref, credit.purse) = ('credit', payment.id, 'wallet')
      where (payment.returned_at is null) <> (coalesce(movement.id, credit.id) is null)
         or movement.amount <> payment.amount
         or coalesce(credit.amount, 0) <> coalesce(payment.credited, 0)
         or credit.account <> payment.account
      """;

  private static final String PAYOUTS =
      """
      select 'payout ' || payout.id || ' of ' || payout.paid || ' is ' || payout.state
             || ', in the ledger ' || coalesce(clearing.amount, 0) || ' waits'
      from payments.payout
      left join wallet.clearing on (clearing.kind, clearing.ref) = ('paying_out', payout.id)
      where coalesce(clearing.amount, 0)
            <> case payout.state when 'pending' then payout.paid else 0 end
         or clearing.unit <> payout.currency
      union all
      select 'payout ' || payout.id || ' took ' || payout.amount || ' and is ' || payout.state
             || ', the ledger took ' || coalesce(-sum(movement.amount), 0)
      from payments.payout
      left join wallet.movement
        on (movement.ref, movement.purse, movement.account, movement.unit)
           = (payout.id, 'income', payout.account, payout.unit)
       and movement.kind in ('payout', 'payout_failed')
      group by payout.id
      having coalesce(-sum(movement.amount), 0)
             <> case payout.state when 'failed' then 0 else payout.amount end
      union all
      select 'a payout that nobody asked for: ' || movement.ref
      from wallet.movement
      where movement.kind = 'payout'
        and not exists (select from payments.payout where payout.id = movement.ref)
      """;

  private static final String SANDBOX =
      """
      select 'the provider was paid ' || theirs.amount || ' ' || theirs.currency || ' for '
             || ours.id || ', which cost ' || ours.price || ' ' || ours.currency
      from (
        select id, amount as price, currency from payments.payment
        where state in ('paid', 'taken', 'bounced')
      ) as ours
      join payments.sandbox_payment as theirs on theirs.id = ours.id
      where (theirs.amount, theirs.currency) <> (ours.price, ours.currency)
      union all
      select 'charge ' || charge.id || ' is ' || charge.state || ', at the provider '
             || coalesce(theirs.state, 'unknown')
      from payments.charge
      left join payments.sandbox_payment as theirs on theirs.id = charge.id
      where charge.provider = 'sandbox' and charge.state in ('taken', 'bounced')
        and theirs.state is distinct from 'paid'
      union all
      select payment.kind || ' ' || payment.id || ' came back, at the provider it is '
             || coalesce(theirs.state, 'unknown')
      from payments.payment
      left join payments.sandbox_transfer as theirs
        on (theirs.kind, theirs.id, theirs.amount) = ('refund', payment.id, payment.amount)
      where payment.provider = 'sandbox' and payment.returned_at is not null
        and theirs.state is distinct from
            case when payment.credited is null then 'paid' else 'declined' end
      union all
      select 'the provider gave back what was not to be: ' || theirs.id
      from payments.sandbox_transfer as theirs
      where theirs.kind = 'refund' and theirs.state = 'paid'
        and not exists (
          select from payments.payment
          left join wallet.clearing
            on (clearing.kind, clearing.ref) = ('refunding', payment.id)
          where payment.id = theirs.id
            and (payment.returned_at is not null and payment.credited is null
                 or clearing.ref is not null))
      union all
      select 'payout ' || payout.id || ' is ' || payout.state || ', at the provider '
             || coalesce(theirs.state, 'unknown')
      from payments.payout
      left join payments.sandbox_transfer as theirs
        on (theirs.kind, theirs.id, theirs.amount, theirs.currency)
           = ('payout', payout.id, payout.paid, payout.currency)
      where payout.provider = 'sandbox' and payout.state <> 'pending'
        and theirs.state is distinct from
            case payout.state when 'paid' then 'paid' else 'declined' end
      """;

  private static final String STRIPE =
      """
      select payment.kind || ' ' || payment.id || ' came back, at Stripe its refund is '
             || coalesce(theirs.refund_state, 'unknown')
      from payments.payment
      left join payments.stripe_session as theirs on theirs.bill = payment.id
      where payment.provider = 'stripe' and payment.returned_at is not null
        and theirs.refund_state is distinct from
            case when payment.credited is null then 'succeeded' else 'failed' end
      union all
      select 'payout ' || payout.id || ' is ' || payout.state || ', its transfer at Stripe is '
             || coalesce(theirs.state, 'unknown')
      from payments.payout
      left join payments.stripe_transfer as theirs on theirs.payout = payout.id
      where payout.provider = 'stripe' and payout.state <> 'pending'
        and theirs.state is distinct from
            case payout.state when 'paid' then 'sent' else 'refused' end
      """;

  private final JdbcClient jdbc;

  PaymentChecksReads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What has been on its way for too long, by a provider that does not say what became of it. */
  List<String> waitingSince(Instant from) {
    return jdbc.sql(
            """
            select 'payout ' || id || ' of ' || paid || ' ' || currency || ' to ' || account
                   || ' by ' || provider || ' is on its way since ' || at as waiting, at
            from payments.payout
            where state = 'pending' and at < :from
            union all
            select 'refund of ' || payment.kind || ' ' || id || ' of ' || payment.amount || ' '
                   || currency || ' to ' || account || ' by ' || provider
                   || ' is on its way since ' || clearing.since,
                   clearing.since
            from payments.payment
            join wallet.clearing on (clearing.kind, clearing.ref) = ('refunding', payment.id)
            where clearing.since < :from
            order by at
            limit :limit
            """)
        .param("from", Sql.at(from))
        .param("limit", BREACHES_MAX)
        .query((row, n) -> row.getString("waiting"))
        .list();
  }

  /** A line for each, the first hundred; one statement sees one moment. */
  List<String> breaches() {
    return jdbc.sql(
            "select breach from (%s) as found limit :limit"
                .formatted(
                    String.join(
                        "\nunion all\n", TOP_UPS, CHARGES, RETURNS, PAYOUTS, SANDBOX, STRIPE)))
        .param("limit", BREACHES_MAX)
        .query((row, n) -> row.getString("breach"))
        .list();
  }
}
