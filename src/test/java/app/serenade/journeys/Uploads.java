package app.serenade.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;

/** Uploads films as any client of the tus protocol does. */
public final class Uploads {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Set<String> PLAYS = Set.of("playable", "ready");

  private Uploads() {}

  /** Uploads the film and waits until it plays; answers its asset. */
  public static UUID film(Person person, String purpose, Path film) {
    return playing(person, sent(person, purpose, film));
  }

  /** Uploads the film and does not wait for what becomes of it. */
  public static UUID sent(Person person, String purpose, Path film) {
    return sent(person, purpose, read(film));
  }

  /** Waits until the film plays. */
  public static UUID playing(Person person, UUID asset) {
    return reached(person, asset, PLAYS);
  }

  /** Waits until all renditions are made. */
  public static UUID ready(Person person, UUID asset) {
    return reached(person, asset, Set.of("ready"));
  }

  private static UUID reached(Person person, UUID asset, Set<String> states) {
    for (var end = Instant.now().plus(PATIENCE); Instant.now().isBefore(end); pause()) {
      var state = person.get("/assets/" + asset).json().path("state").asString();
      if (states.contains(state)) return asset;
      assertThat(state).isNotEqualTo("refused");
    }
    throw new AssertionError("the film is not " + states + " after " + PATIENCE);
  }

  private static UUID sent(Person person, String purpose, byte[] film) {
    var announced =
        person.bytes(
            "POST",
            "/uploads",
            new byte[0],
            "Tus-Resumable",
            "1.0.0",
            "Upload-Length",
            String.valueOf(film.length),
            "Upload-Metadata",
            "purpose %s,source %s".formatted(base64(purpose), base64("file")));
    assertThat(announced.status()).as(announced.text()).isEqualTo(201);
    var id = announced.location().substring(announced.location().lastIndexOf('/') + 1);
    var appended =
        person.bytes(
            "PATCH",
            "/uploads/" + id,
            film,
            "Tus-Resumable",
            "1.0.0",
            "Upload-Offset",
            "0",
            "Content-Type",
            "application/offset+octet-stream");
    assertThat(appended.status()).as(appended.text()).isEqualTo(204);
    return UUID.fromString(id);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] read(Path film) {
    try {
      return Files.readAllBytes(film);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
