package app.serenade.demo;

import app.serenade.media.Media;
import app.serenade.media.Purpose;
import app.serenade.media.upload.Studio;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Draws films, two at once, and waits until they play. */
@Component
@ConditionalOnBooleanProperty("serenade.demo")
class DrawFilms {
  private static final int AT_ONCE = 2;
  private static final Duration LOOK_EVERY = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Studio studio;
  private final Media media;
  private final Scenes scenes;
  private final DemoSettings settings;
  private final MadeStore made;

  DrawFilms(Studio studio, Media media, Scenes scenes, DemoSettings settings, MadeStore made) {
    this.studio = studio;
    this.media = media;
    this.scenes = scenes;
    this.settings = settings;
    this.made = made;
  }

  void all(List<Film> films) {
    try (var hands = Executors.newFixedThreadPool(AT_ONCE)) {
      var work =
          films.stream().map(film -> CompletableFuture.runAsync(() -> draw(film), hands)).toList();
      work.forEach(CompletableFuture::join);
    }
  }

  /** Until it plays, as it does again once it stands beside another. */
  void await(Film film) {
    try {
      awaitPlaying(made.known(film.step()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void draw(Film film) {
    if (made.find(film.step()) != null) return;
    var owner = made.known("account/" + film.handle());
    var length = film.purpose() == Purpose.CUSTOM ? settings.custom() : settings.ordinary();
    try {
      var asset = studio.film(owner, film.purpose(), scenes.graph(film, length), length);
      awaitPlaying(asset);
      made.keep(film.step(), asset);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitPlaying(UUID asset) throws IOException {
    for (var end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; pause()) {
      var found = media.find(asset);
      if (found == null || media.refusal(asset) != null)
        throw new IOException("a film was refused: " + media.refusal(asset));
      if (found.state().plays()) return;
    }
    throw new IOException("a film took too long to be taken in");
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(LOOK_EVERY);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped", stopped);
    }
  }
}
