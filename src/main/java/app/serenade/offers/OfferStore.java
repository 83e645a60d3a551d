package app.serenade.offers;

import app.serenade.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Offers as rows. */
@Component
class OfferStore {
  private static final String COLUMNS =
      "creator, introduction, description, amount, unit, promised_seconds, state, version";

  private final JdbcClient jdbc;

  OfferStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Kept from changing until the transaction ends; others may keep it as well. */
  @Nullable Offer lockAgainstChange(UUID creator) {
    return select(creator, "for share");
  }

  @Nullable Offer lockForChange(UUID creator) {
    return select(creator, "for update");
  }

  private @Nullable Offer select(UUID creator, String lock) {
    return jdbc.sql(
            "select %s from offers.offer where creator = :creator %s".formatted(COLUMNS, lock))
        .param("creator", creator)
        .query(OfferStore::offer)
        .optional()
        .orElse(null);
  }

  void save(Offer offer) {
    var saved =
        jdbc.sql(
                """
                insert into offers.offer
                  (creator, introduction, description, amount, unit, promised_seconds, state, version)
                values (:creator, :introduction, :description, :amount, :unit, :promised, :state, :version)
                on conflict (creator) do update
                   set introduction = :introduction, description = :description, amount = :amount,
                       unit = :unit, promised_seconds = :promised, state = :state, version = :version,
                       published_at = now()
                """)
            .param("creator", offer.creator())
            .param("introduction", offer.introduction())
            .param("description", offer.description())
            .param("amount", offer.price().amount())
            .param("unit", offer.price().unit().code())
            .param("promised", offer.promised().toSeconds())
            .param("state", OfferView.word(offer.state()))
            .param("version", offer.version())
            .update();
    if (saved != 1) throw new IllegalStateException("not stored: " + offer.creator());
  }

  void setState(Offer offer) {
    var saved =
        jdbc.sql("update offers.offer set state = :state where creator = :creator")
            .param("creator", offer.creator())
            .param("state", OfferView.word(offer.state()))
            .update();
    if (saved != 1) throw new IllegalStateException("not stored: " + offer.creator());
  }

  boolean remove(UUID creator) {
    return jdbc.sql("delete from offers.offer where creator = :creator")
            .param("creator", creator)
            .update()
        > 0;
  }

  /** Whether this asset is what some offer page plays. */
  boolean introduces(UUID asset) {
    return jdbc.sql("select exists (select 1 from offers.offer where introduction = :asset)")
        .param("asset", asset)
        .query(Boolean.class)
        .single();
  }

  static Offer offer(ResultSet row, int index) throws SQLException {
    return new Offer(
        Sql.uuid(row, "creator"),
        Sql.uuid(row, "introduction"),
        row.getString("description"),
        Sql.money(row, "amount", "unit"),
        Duration.ofSeconds(row.getInt("promised_seconds")),
        Offer.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getInt("version"));
  }
}
