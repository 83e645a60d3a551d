package app.serenade.forwarding;

import app.serenade.platform.Sql;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Delivered custom videos of those who may forward them. */
@Component
class FilmReads {
  private final JdbcClient jdbc;

  FilmReads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The video of that commission, if it is delivered and this account is its fan. */
  @Nullable Film ofFan(UUID fan, UUID commission) {
    return jdbc.sql(
            """
            select summary.commission, summary.asset, summary.fan, summary.creator,
                   own.name as fan_name, own.handle as fan_handle,
                   maker.name as creator_name, maker.handle as creator_handle,
                   summary.addressed_as, poster.length_ms
              from commissions.summary
              join profiles.card own on own.account = summary.fan
              join profiles.card maker on maker.account = summary.creator
              left join media.poster on poster.asset = summary.asset
             where summary.commission = :commission and summary.fan = :fan
               and summary.asset is not null
            """)
        .param("commission", commission)
        .param("fan", fan)
        .query(
            (row, i) ->
                new Film(
                    Sql.uuid(row, "commission"),
                    Sql.uuid(row, "asset"),
                    Sql.uuid(row, "fan"),
                    Sql.uuid(row, "creator"),
                    row.getString("fan_name"),
                    row.getString("fan_handle"),
                    row.getString("creator_name"),
                    row.getString("creator_handle"),
                    row.getString("addressed_as"),
                    row.getLong("length_ms")))
        .optional()
        .orElse(null);
  }
}
