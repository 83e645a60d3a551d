package app.serenade.model;

import app.serenade.Node;
import app.serenade.platform.Ids;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fresh people and films for one sequence, and what the database says of them at its end. */
final class World {
  private static final String JOIN =
      """
      insert into accounts.account (id, email, handle, name, password)
      select id, left(translate(id::text, '-', ''), 24) || '@example.org',
             'm' || right(translate(id::text, '-', ''), 23), 'Somebody', 'none'
        from unnest(:ids::uuid[]) as id
      """;

  private final JdbcClient sql;
  private final UUID[] people;

  World(Node node) {
    sql = node.bean(JdbcClient.class);
    people =
        IntStream.range(0, Command.PEOPLE).mapToObj(n -> UUID.randomUUID()).toArray(UUID[]::new);
    sql.sql(JOIN).param("ids", people).update();
  }

  UUID person(int number) {
    return people[number];
  }

  /** A film as media's rows say it; it has no files. */
  UUID film(UUID owner, String purpose, int seconds) {
    var id = Ids.next();
    sql.sql(
            """
            insert into media.asset (id, owner, purpose, from_file, state, length_ms, width, height)
            values (:id, :owner, :purpose, false, 'READY', :length, 360, 640)
            """)
        .param("id", id)
        .param("owner", owner)
        .param("purpose", purpose)
        .param("length", seconds * 1_000L)
        .update();
    return id;
  }

  String handle(int number) {
    return "m" + people[number].toString().replace("-", "").substring(9);
  }

  /** The books of these people, the commissions and the payouts, in the order of their numbers. */
  Books books(List<UUID> commissions, List<UUID> payouts) {
    var persons = IntStream.range(0, people.length).mapToObj(this::book).toList();
    var states =
        IntStream.range(0, commissions.size())
            .mapToObj(n -> commission(n, commissions.get(n)))
            .toList();
    return new Books(
        persons, states, payouts.stream().map(this::payout).toList(), fees(commissions));
  }

  private String book(int number) {
    return Books.person(
        number,
        balance("wallet", "COINS", number),
        new long[] {balance("income", "COINS", number), balance("income", "USD", number)},
        new long[] {-balance("debt", "COINS", number), -balance("debt", "USD", number)});
  }

  private long balance(String kind, String unit, int person) {
    return sql.sql(
            """
            select coalesce(sum(balance), 0) from wallet.account
             where owner = :owner and kind = :kind and unit = :unit
            """)
        .param("owner", people[person])
        .param("kind", kind)
        .param("unit", unit)
        .query(Long.class)
        .single();
  }

  private String payout(UUID id) {
    return sql.sql("select state from payments.payout where id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }

  private String commission(int number, UUID id) {
    return sql.sql(
            """
            select commission.state, coalesce(reason, '') as reason, transition,
                   coalesce(money.state, 'none') as money, coalesce(review.stars, 0) as stars
              from commissions.commission
              left join wallet.whereabouts as money on money.commission = commission.id
              left join reviews.review on review.commission = commission.id
             where commission.id = :id
            """)
        .param("id", id)
        .query(
            (row, i) ->
                Books.commission(
                    number,
                    row.getString("state"),
                    row.getString("reason"),
                    row.getInt("transition"),
                    row.getString("money"),
                    row.getInt("stars")))
        .single();
  }

  private long fees(List<UUID> commissions) {
    return sql.sql(
            "select coalesce(sum(amount), 0) from wallet.entry where kind = 'fees' and owner = any(:ids)")
        .param("ids", commissions.toArray(UUID[]::new))
        .query(Long.class)
        .single();
  }
}
