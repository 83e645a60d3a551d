package app.serenade.camera;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.serenade.media.Footage;
import app.serenade.media.Frame;
import app.serenade.media.Sha256;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A film that was changed is on its way to the server while it is made. */
class RemakeTest extends CameraBrowser {
  private static final int SECONDS = 4;
  private static final int SLOW = 40_000;

  /** Counts the frames that were encoded, and keeps what was sent of the film and when. */
  private static final String WATCH =
      """
      window.encoded = 0;
      window.pieces = [];
      const encoder = globalThis.VideoEncoder?.prototype;
      const encode = encoder?.encode;
      if (encoder) encoder.encode = function (...frame) {
        window.encoded++;
        return encode.apply(this, frame);
      };
      const request = XMLHttpRequest.prototype;
      const { open, setRequestHeader, send } = request;
      request.open = function (method, address, ...rest) {
        Object.assign(this, { method, to: address });
        return open.call(this, method, address, ...rest);
      };
      request.setRequestHeader = function (name, value) {
        if (name === "Upload-Offset") this.at = Number(value);
        return setRequestHeader.call(this, name, value);
      };
      request.send = function (body) {
        if (this.method === "PATCH" && body) {
          const piece = { to: this.to, at: this.at, body, encoded: window.encoded };
          pieces.push(piece);
          this.addEventListener("load", () => (piece.arrived = true));
          this.addEventListener("abort", () => (piece.cut = true));
        }
        return send.call(this, body);
      };
      window.made = () => pieces.filter(({ to }) => to === pieces.at(-1).to);
      window.madeBytes = async () => {
        const length = Math.max(...made().map(({ at, body }) => at + body.size));
        const bytes = new Uint8Array(length);
        for (const { at, body } of made()) bytes.set(new Uint8Array(await body.arrayBuffer()), at);
        return bytes.toBase64 ? bytes.toBase64() : btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
      };
      """;

  @Test
  void theServerHasTheFirstPieceBeforeTheLastFrameIsEncoded() {
    var page = watched();
    choose(page, Footage.mp4(SECONDS, 180, 320));
    pick(page, "Looks", "Noir");
    var film = sentWithoutLeaving(page);
    var whole = number(page, "encoded");
    assertThat(whole).isGreaterThanOrEqualTo(SECONDS * 30);
    assertThat(number(page, "made()[0].encoded")).isLessThan(whole);
    assertThat(number(page, "made().length")).isGreaterThan(1);
    assertThat(length(film)).isCloseTo(SECONDS, within(0.1));
  }

  @Test
  void aCutConnectionCostsNothingOfTheFilm() {
    expectComplaint("ERR_INTERNET_DISCONNECTED");
    var page = watched();
    choose(page, Footage.mp4(SECONDS, 180, 320));
    pick(page, "Looks", "Noir");
    press(page, "Send");
    waitUntil(page, "pieces.some(({ arrived, encoded }) => arrived && encoded > 0)");
    page.context().setOffline(true);
    waitUntil(page, "encoded >= %d".formatted(SECONDS * 30));
    page.context().setOffline(false);
    var film = arrived(page);
    assertThat(number(page, "made().at(-1).at")).isPositive();
    var made = Base64.getDecoder().decode((String) page.evaluate("madeBytes()"));
    assertThat(received(page)).isEqualTo(Sha256.of(made));
    assertThat(length(film)).isCloseTo(SECONDS, within(0.1));
  }

  @Test
  void whatWasMadeBeforeAReloadIsSentOnAndNotMadeAgain() {
    var page = watched();
    record(page);
    assertThat(page.locator("s-camera")).hasAttribute("data-at", "preview");
    pick(page, "Looks", "Noir");
    throttle(page.context(), page, SLOW);
    press(page, "Send");
    waitUntil(page, kept("made?.whole"));
    page.reload();
    throttle(page.context(), page, -1);
    press(page, "Continue");
    assertThat(page.getByLabel("Noir")).isChecked();
    var film = sentWithoutLeaving(page);
    assertThat(number(page, "encoded")).isZero();
    assertThat(number(page, "pieces[0].at")).isPositive();
    var colour = colour(film);
    assertThat(Math.abs(colour.red() - colour.blue())).isLessThan(0.05);
  }

  @Test
  void whoChangesTheirMindWhileItIsMadeSendsWhatTheySee() {
    var page = watched();
    var asked = requestsOf(page);
    choose(page, Footage.mp4(SECONDS, 180, 320));
    pick(page, "Looks", "Noir");
    press(page, "Send");
    waitUntil(page, "pieces.some(({ encoded }) => encoded > 0)");
    pick(page, "Looks", "None");
    page.waitForCondition(() -> asked.stream().anyMatch(r -> r.method().equals("DELETE")));
    page.evaluate("window.staying = false");
    press(page, "Send");
    page.waitForURL(Pattern.compile("/try/sent$"));
    var film = sent(page);
    var colour = colour(film);
    assertThat(Math.abs(colour.red() - colour.blue())).isGreaterThan(0.1);
  }

  @Test
  void theFilmAsItWasLeavesTheLineToTheChangedOneUntilTheChangeIsTakenBack() {
    var page = watched();
    throttle(page.context(), page, SLOW);
    choose(page, Footage.mp4(SECONDS, 180, 320));
    waitUntil(page, "pieces.length === 1");
    pick(page, "Looks", "Noir");
    press(page, "Send");
    waitUntil(page, "pieces.length > 1 && pieces[0].cut");
    assertThat(page.evaluate("!pieces[0].arrived")).isEqualTo(true);
    assertThat(page.evaluate("pieces.slice(1).every(({ to }) => to !== pieces[0].to)"))
        .isEqualTo(true);
    pick(page, "Looks", "None");
    waitUntil(page, "pieces.at(-1).to === pieces[0].to");
    throttle(page.context(), page, -1);
    var colour = colour(sentWithoutLeaving(page));
    assertThat(Math.abs(colour.red() - colour.blue())).isGreaterThan(0.1);
  }

  private Page watched() {
    var context = staying(phone());
    context.addInitScript(WATCH);
    return opened(context, PAGE);
  }

  private static int number(Page page, String value) {
    return ((Number) page.evaluate(value)).intValue();
  }

  private static Frame.Colour colour(Path film) {
    return Frame.of(film, 0.5).mean(new Frame.Part(0, 0, 1, 0.5));
  }

  /** The digest of the bytes as the server had them. */
  private String received(Page page) {
    return bean(JdbcClient.class)
        .sql("select encode(digest, 'hex') from media.asset where id = :id")
        .param("id", UUID.fromString((String) page.evaluate("window.sent")))
        .query(String.class)
        .single();
  }
}
