package app.serenade.media;

import app.serenade.media.Beside.Layout;
import app.serenade.platform.Sql;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Which film stands beside which, as rows. */
@NamedInterface("rooms")
@Component
public class PairingStore {
  private final JdbcClient jdbc;

  PairingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(UUID asset, Beside beside) {
    jdbc.sql(
            """
            insert into media.pairing (asset, beside, first, from_ms, layout, volume)
            values (:asset, :beside, :first, :from, :layout, :volume)
            """)
        .param("asset", asset)
        .param("beside", beside.film())
        .param("first", beside.first())
        .param("from", beside.from().toMillis())
        .param("layout", beside.layout().word())
        .param("volume", beside.volume())
        .update();
  }

  public @Nullable Beside of(UUID asset) {
    return jdbc.sql(
            """
            select beside, first, from_ms, layout, volume from media.pairing where asset = :asset
            """)
        .param("asset", asset)
        .query(
            (row, i) ->
                new Beside(
                    Sql.uuid(row, "beside"),
                    row.getBoolean("first"),
                    Duration.ofMillis(row.getLong("from_ms")),
                    Layout.valueOf(row.getString("layout").toUpperCase(Locale.ROOT)),
                    row.getInt("volume")))
        .optional()
        .orElse(null);
  }
}
