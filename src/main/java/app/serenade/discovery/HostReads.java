package app.serenade.discovery;

import app.serenade.platform.Anchor;
import app.serenade.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who accepts requests, for those who do not know yet whom they look for. */
@Component
class HostReads {
  static final int HOSTS_MAX = 12;

  private final JdbcClient jdbc;

  HostReads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those who came last first. */
  List<Host> accepting() {
    return jdbc.sql(
            """
            select profile.handle, profile.name, profile.bio, offer.amount, offer.unit,
                   round(rating.average, 1) as average, rating.reviews
              from offers.card as offer
              join profiles.card as profile on profile.account = offer.creator
              left join reviews.rating on rating.creator = offer.creator
             where offer.state = 'accepting'
             order by offer.creator desc
             limit :limit
            """)
        .param("limit", HOSTS_MAX)
        .query(
            (row, i) ->
                new Host(
                    row.getString("handle"),
                    row.getString("name"),
                    row.getString("bio"),
                    Sql.money(row, "amount", "unit"),
                    rating(row)))
        .list();
  }

  private static Anchor.@Nullable Rating rating(ResultSet row) throws SQLException {
    var average = row.getBigDecimal("average");
    return average == null ? null : new Anchor.Rating(average, row.getLong("reviews"));
  }
}
