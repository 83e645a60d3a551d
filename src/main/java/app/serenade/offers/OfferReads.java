package app.serenade.offers;

import app.serenade.platform.AnchorSource.Subject;
import app.serenade.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Offers with their creators, for pages. */
@Component
class OfferReads {
  private static final String SELECT =
      """
      select offer.creator, card.handle, card.name, offer.introduction, offer.description,
             offer.amount, offer.unit, offer.promised_seconds, offer.state, offer.version
        from offers.offer
        join accounts.card on card.account = offer.creator
      """;

  private final JdbcClient jdbc;

  OfferReads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Nullable OfferView byHandle(String handle) {
    return jdbc.sql(SELECT + " where card.handle = :handle")
        .param("handle", handle)
        .query(OfferReads::view)
        .optional()
        .orElse(null);
  }

  @Nullable OfferView of(UUID creator) {
    return jdbc.sql(SELECT + " where offer.creator = :creator")
        .param("creator", creator)
        .query(OfferReads::view)
        .optional()
        .orElse(null);
  }

  List<OfferView> ofCreators(List<Subject> videos) {
    var creators = videos.stream().map(Subject::creator).distinct().toArray(UUID[]::new);
    return jdbc.sql(SELECT + " where offer.creator = any(:creators)")
        .param("creators", creators)
        .query(OfferReads::view)
        .list();
  }

  private static OfferView view(ResultSet row, int index) throws SQLException {
    return new OfferView(
        Sql.uuid(row, "creator"),
        row.getString("handle"),
        row.getString("name"),
        Sql.uuid(row, "introduction"),
        row.getString("description"),
        Sql.money(row, "amount", "unit"),
        row.getInt("promised_seconds"),
        row.getString("state"),
        row.getInt("version"));
  }
}
