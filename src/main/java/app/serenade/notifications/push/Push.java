package app.serenade.notifications.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * One message as a browser shows it.
 *
 * @param topic a later one of the same topic takes its place, on the screen and on the way there
 * @param tells the notifications that it tells of
 * @param at when the last of it happened
 */
record Push(Shown shown, String topic, List<UUID> tells, Instant at) {
  /**
   * What is sealed.
   *
   * @param path where it leads
   */
  record Shown(String title, String body, String path, String tag, String lang) {}

  byte[] plain() {
    return JsonMapper.shared().writeValueAsString(shown).getBytes(UTF_8);
  }
}
