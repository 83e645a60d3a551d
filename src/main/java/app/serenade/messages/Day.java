package app.serenade.messages;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was said on one day of the reader's calendar. */
public record Day(LocalDate date, List<Entry> entries) {
  public Instant start() {
    return entries.getFirst().at();
  }

  /** The entries by day in the zone of that name, or in UTC where there is none. */
  static List<Day> of(List<Entry> entries, String zoneName) {
    var zone = zone(zoneName);
    var days = new LinkedHashMap<LocalDate, List<Entry>>();
    for (var entry : entries)
      days.computeIfAbsent(LocalDate.ofInstant(entry.at(), zone), d -> new ArrayList<>())
          .add(entry);
    return days.entrySet().stream().map(Day::new).toList();
  }

  private Day(Map.Entry<LocalDate, List<Entry>> day) {
    this(day.getKey(), day.getValue());
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException unknown) {
      return ZoneOffset.UTC;
    }
  }
}
