package app.serenade.commissions;

import app.serenade.platform.Invariant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is held for a commission is its whole price while it is requested or accepted and nothing
 * otherwise; a delivered one was released, a cancelled one refunded (spec C10).
 */
@Component
class HoldInvariant implements Invariant {
  private final JdbcClient jdbc;

  HoldInvariant(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "commissions and holds agree";
  }

  @Override
  public List<String> breaches() {
    return jdbc.sql(
            """
            select commission.id || ' is ' || commission.state || ', its money '
                   || coalesce(money.state, 'none') as line
              from commissions.commission
              left join wallet.whereabouts as money on money.commission = commission.id
             where commission.amount > 0
               and (coalesce(money.state, 'none') <> all (
                     case when commission.state in ('requested', 'accepted') then array['held']
                          when commission.state = 'delivered'
                            then array['released', 'reversing', 'reversed', 'reversed_as_coins']
                          when commission.state = 'cancelled'
                            then array['refunding', 'refunded', 'refunded_as_coins']
                          else array['none'] end)
                    or (money.amount, money.unit) <> (commission.amount, commission.unit)
                    or commission.state = 'delivered'
                       and money.fee <> commission.amount * commission.fee_percent / 100)
             limit 100
            """)
        .query((row, i) -> String.valueOf(row.getString("line")))
        .list();
  }
}
