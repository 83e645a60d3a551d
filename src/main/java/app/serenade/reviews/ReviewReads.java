package app.serenade.reviews;

import app.serenade.platform.Anchor;
import app.serenade.platform.Sql;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reviews for pages: a commission's for its two parties, a creator's for everybody. */
@Component
class ReviewReads {
  static final int PAGE = 20;
  static final int FIRST = 3;

  /** After all ids there are, and before them. */
  private static final UUID NEWEST = new UUID(-1, -1);

  private static final UUID NONE = new UUID(0, 0);

  private static final String PUBLISHED =
      """
      select review.id, review.stars, review.words, review.posted_at, card.handle, card.name
        from reviews.review
        left join profiles.card
          on review.named and card.account = review.fan and not card.deleted
      """;

  private final JdbcClient jdbc;

  ReviewReads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Null where the viewer is neither of its two parties. */
  @Nullable Reviewing find(UUID viewer, UUID commission) {
    return jdbc.sql(
            """
            select summary.commission, summary.state, summary.addressed_as,
                   summary.fan = :viewer as fan_looks,
                   fan.handle as fan_handle, fan.name as fan_name,
                   maker.handle as creator_handle, maker.name as creator_name,
                   review.id, review.stars, review.words, review.named, review.posted_at
              from commissions.summary
              join profiles.card as fan on fan.account = summary.fan
              join profiles.card as maker on maker.account = summary.creator
              left join reviews.review on review.commission = summary.commission
             where summary.commission = :commission
               and :viewer in (summary.fan, summary.creator)
            """)
        .param("commission", commission)
        .param("viewer", viewer)
        .query(ReviewReads::reviewing)
        .optional()
        .orElse(null);
  }

  private static Reviewing reviewing(ResultSet row, int index) throws SQLException {
    return new Reviewing(
        Sql.uuid(row, "commission"),
        row.getBoolean("fan_looks"),
        row.getString("state").equals("delivered"),
        row.getString("fan_handle"),
        row.getString("fan_name"),
        row.getString("creator_handle"),
        row.getString("creator_name"),
        row.getString("addressed_as"),
        Sql.uuidOrNull(row, "id") == null ? null : ReviewStore.review(row, index));
  }

  Rating rating(UUID creator) {
    return jdbc.sql(
            """
            select reviews, average, one, two, three, four, five
              from reviews.rating where creator = :creator
            """)
        .param("creator", creator)
        .query((row, i) -> rating(row))
        .optional()
        .orElse(Rating.NONE);
  }

  /** Of those who were given stars, in one query. */
  Map<UUID, Anchor.Rating> averages(Collection<UUID> creators) {
    return jdbc
        .sql(
            """
            select creator, reviews, average
              from reviews.rating where creator = any(:creators) and average is not null
            """)
        .param("creators", creators.toArray(UUID[]::new))
        .query((row, i) -> Map.entry(Sql.uuid(row, "creator"), average(row)))
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Anchor.Rating average(ResultSet row) throws SQLException {
    var average = row.getBigDecimal("average").setScale(1, RoundingMode.HALF_UP);
    return new Anchor.Rating(average, row.getLong("reviews"));
  }

  private static Rating rating(ResultSet row) throws SQLException {
    return new Rating(
        row.getLong("reviews"),
        rounded(row.getBigDecimal("average")),
        List.of(
            row.getLong("one"),
            row.getLong("two"),
            row.getLong("three"),
            row.getLong("four"),
            row.getLong("five")));
  }

  private static @Nullable BigDecimal rounded(@Nullable BigDecimal average) {
    return average == null ? null : average.setScale(1, RoundingMode.HALF_UP);
  }

  /** What an offer page shows: null where there is no such creator. */
  @Nullable CreatorReviews first(UUID creator) {
    return jdbc.sql("select handle, name from profiles.card where account = :creator")
        .param("creator", creator)
        .query((row, i) -> first(creator, row.getString("handle"), row.getString("name")))
        .optional()
        .orElse(null);
  }

  private CreatorReviews first(UUID creator, String handle, String name) {
    return new CreatorReviews(handle, name, rating(creator), newest(creator, null, FIRST), true);
  }

  /** A creator's reviews after the cursor, the newest first. */
  Stretch newest(UUID creator, @Nullable UUID after, int limit) {
    var found =
        jdbc.sql(
                PUBLISHED
                    + """
                     where review.creator = :creator and review.id < :after
                     order by review.id desc
                     limit :limit + 1
                    """)
            .param("creator", creator)
            .param("after", after == null ? NEWEST : after)
            .param("limit", limit)
            .query((row, i) -> published(row))
            .list();
    var more = found.size() > limit;
    var shown = more ? found.subList(0, limit) : found;
    return new Stretch(shown, more ? shown.getLast().id() : null, NONE);
  }

  /** Those posted after the one given, the newest first; of very many the oldest. */
  Stretch since(UUID creator, UUID since) {
    var found =
        jdbc.sql(
                PUBLISHED
                    + """
                     where review.creator = :creator and review.id > :since
                     order by review.id limit :limit
                    """)
            .param("creator", creator)
            .param("since", since)
            .param("limit", PAGE)
            .query((row, i) -> published(row))
            .list();
    return new Stretch(found.reversed(), null, since);
  }

  /**
   * @param next the cursor of what comes after, null at the end
   * @param since the review all of these are newer than
   */
  public record Stretch(List<PublicReview> reviews, @Nullable UUID next, UUID since) {}

  private static PublicReview published(ResultSet row) throws SQLException {
    var handle = row.getString("handle");
    return new PublicReview(
        Sql.uuid(row, "id"),
        row.getObject("stars", Integer.class),
        row.getString("words"),
        handle == null ? null : new PublicReview.By(handle, row.getString("name")),
        Sql.instant(row, "posted_at"));
  }

  /** Reviews that belong to no delivered commission of the same two, a line each. */
  List<String> strays() {
    return jdbc.sql(
            """
            select 'the review of ' || review.commission || ' belongs to a commission that is '
                   || coalesce(summary.state, 'not there') as line
              from reviews.review
              left join commissions.summary on summary.commission = review.commission
             where (summary.state, summary.fan, summary.creator)
                   is distinct from ('delivered', review.fan, review.creator)
             limit 100
            """)
        .query((row, i) -> String.valueOf(row.getString("line")))
        .list();
  }

  /** Creators whose rating says other than their reviews, a line each. */
  List<String> wrongRatings() {
    return jdbc.sql(
            """
            select 'the rating of ' || told.creator || ' says ' || told.average as line
              from reviews.rating told
              join (select creator, count(*) as reviews, sum(stars) as total, count(stars) as rated
                      from reviews.review group by creator) counted on counted.creator = told.creator
             where told.reviews <> counted.reviews
                or told.one + told.two + told.three + told.four + told.five <> counted.rated
                or round(told.average * counted.rated, 6) <> counted.total
             limit 100
            """)
        .query((row, i) -> String.valueOf(row.getString("line")))
        .list();
  }
}
