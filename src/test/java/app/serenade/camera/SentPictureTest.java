package app.serenade.camera;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.media.Footage;
import app.serenade.media.Frame;
import app.serenade.media.Looked;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What looks, beauty, effects and cuts do, measured in the film that was sent. */
class SentPictureTest extends CameraBrowser {
  private static final double SHORT = 0.5;
  private static final double MOMENT = 0.2;

  /** More than from one beat to the next. */
  private static final double BEATS = 0.6;

  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = browserThatSees(SkinFootage.camera());
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @Override
  protected Browser browser() {
    return browser;
  }

  @Test
  void eachLookMovesColoursAsItSays() {
    var page = looking(SkinFootage.clip(SHORT));
    var natural = measured(page, MOMENT);
    Looks.ALL.forEach(
        (name, look) -> {
          pick(page, "Looks", name);
          var frame = measured(page, MOMENT);
          for (var part : Looks.MEASURED) {
            var expected = look.apply(natural.mean(part));
            assertThat(frame.mean(part).from(expected)).as(name + part).isLessThan(0.06);
          }
        });
  }

  @Test
  void eachEffectDoesWhatItSaysAndNoOtherDoes() {
    var page = looking(SkinFootage.clip(BEATS));
    var natural = frames(page);
    var films = new LinkedHashMap<String, List<Frame>>();
    films.put("", natural);
    for (var effect : Effects.ALL) {
      pick(page, "Effects", effect.title());
      films.put(effect.name(), frames(page));
    }
    var signs = new EffectSigns(natural).all();
    assertThat(signs.keySet())
        .isEqualTo(Set.copyOf(Effects.ALL.stream().map(Effect::name).toList()));
    signs.forEach(
        (effect, sign) ->
            films.forEach(
                (other, film) ->
                    assertThat(sign.test(film))
                        .as("%s in the film of %s", effect, other)
                        .isEqualTo(effect.equals(other))));
  }

  @Test
  void smoothingTakesTheGrainFromSkinAndKeepsItsEdges() {
    var page = opened(staying(phone()), PAGE);
    slide(page, "Beauty", "Smooth skin", 100);
    press(page, "Shoot");
    page.waitForTimeout(1200);
    press(page, "Stop");
    var smooth = measured(page, 0.5);
    slide(page, "Beauty", "Smooth skin", 0);
    var natural = measured(page, 0.5);
    assertThat(smooth.grain(SkinFootage.SKIN)).isLessThan(0.6 * natural.grain(SkinFootage.SKIN));
    assertThat(smooth.edge(SkinFootage.BAR)).isGreaterThan(0.9 * natural.edge(SkinFootage.BAR));
    assertThat(smooth.mean(SkinFootage.SKIN).from(natural.mean(SkinFootage.SKIN))).isLessThan(0.04);
  }

  @Test
  void brightnessLiftsSkinAndWarmthTurnsItFromBlueToRed() {
    var page = looking(SkinFootage.clip(SHORT));
    var natural = measured(page, MOMENT);
    slide(page, "Beauty", "Brightness", 100);
    slide(page, "Beauty", "Warmth", 100);
    var both = measured(page, MOMENT);
    var bright = both.mean(SkinFootage.SKIN);
    assertThat(bright.light() - natural.mean(SkinFootage.SKIN).light()).isGreaterThan(0.05);
    var warm = both.mean(SkinFootage.LIGHT);
    assertThat(warm.red() - warm.blue()).isGreaterThan(0.12);
  }

  @Test
  void whatIsCutOffIsGoneAndWhatIsMutedHasNoSound() {
    var page = opened(phone(), PAGE);
    var film =
        sent(
            page,
            SkinFootage.clip(2.0),
            p -> {
              press(p, "Trim");
              p.getByLabel("Begin here").fill("430");
              p.getByLabel("End here").fill("1530");
              assertThat(p.getByText("1.1 s are kept")).isVisible();
              screenshots(p, "camera-trim");
            });
    assertThat(length(film)).isBetween(1.0, 1.2);
    assertThat(Looked.loudness(film, 440)).isGreaterThan(-40);
    var silent = sent(page, SkinFootage.clip(SHORT), p -> press(p, "Mute"));
    assertThat(Footage.probe(silent)).doesNotContain("codec_type=\"audio\"");
  }

  @Test
  void keysMoveTheEdgesByATenthOrAWholeSecond() {
    var page = opened(phone(), PAGE);
    var film =
        sent(
            page,
            SkinFootage.clip(2.0),
            p -> {
              press(p, "Trim");
              assertThat(p.getByText("2.0 s are kept")).isVisible();
              var begin = p.getByLabel("Begin here");
              var end = p.getByLabel("End here");
              begin.press("ArrowRight");
              begin.press("ArrowUp");
              begin.press("ArrowLeft");
              assertThat(begin).hasAttribute("aria-valuetext", "0.1");
              end.press("PageDown");
              assertThat(p.getByText("0.9 s are kept")).isVisible();
              end.press("Shift+ArrowRight");
              end.press("Shift+ArrowLeft");
              end.press("ArrowUp");
              begin.press("Shift+ArrowRight");
              assertThat(p.getByText("0.3 s are kept")).isVisible();
              begin.press("PageDown");
              begin.press("Home");
              begin.press("ArrowRight");
              begin.press("ArrowRight");
              end.press("ArrowUp");
              assertThat(p.getByText("1.0 s are kept")).isVisible();
            });
    assertThat(length(film)).isBetween(0.9, 1.1);
  }

  @Test
  void thePosterIsThePickedMomentCountedInWhatIsSent() throws IOException {
    var page = opened(phone(), PAGE);
    sent(
        page,
        Footage.greyThenBlue(),
        p -> {
          press(p, "Trim");
          p.getByLabel("Begin here").fill("1500");
          press(p, "Cover");
          var moment = p.getByLabel("The moment that the cover shows");
          assertThat(moment).hasAttribute("aria-valuetext", "Cover from second 1.0");
          moment.fill("1600");
          moment.press("ArrowRight");
          assertThat(p.getByText("Cover from second 0.2")).isVisible();
          screenshots(p, "camera-cover");
        });
    var asset = page.locator("#asset").textContent();
    var answer = page.request().get("/api/v1/assets/" + asset).text();
    assertThat(answer).contains("\"coverMs\":200");
    var poster = Files.createTempFile("poster", ".jpg");
    Files.write(poster, page.request().get("/media/" + asset + "/poster.jpg").body());
    assertThat(Looked.blueness(poster, 0)).isLessThan(135);
  }

  @Test
  void aLookChosenBeforeShootingCanBeTakenOffAfterIt() {
    var page = opened(phone(), PAGE);
    pick(page, "Looks", "Noir");
    screenshots(page, "camera-looks");
    for (var panel : List.of("Beauty", "Effects")) {
      press(page, panel);
      screenshots(page, "camera-" + panel.toLowerCase(Locale.ROOT));
      press(page, panel);
    }
    record(page);
    assertThat(page.getByLabel("Noir")).isChecked();
    pick(page, "Looks", "None");
    press(page, "Send");
    var colour = Frame.of(saved(page), 0.5).mean(SkinFootage.RED);
    assertThat(colour.red() - colour.blue()).isGreaterThan(0.2);
  }

  @Test
  void withoutWebGlTheLooksAreThereAndWhatIsLeftOutIsSaid() {
    var context = phone();
    context.addInitScript(
        """
        for (const kind of [HTMLCanvasElement, OffscreenCanvas]) {
          const real = kind.prototype.getContext;
          kind.prototype.getContext = function (name, ...how) {
            return name === "webgl2" ? null : real.call(this, name, ...how);
          };
        }
        """);
    var page = opened(context, PAGE);
    var film = sent(page, SkinFootage.clip(SHORT), p -> pick(p, "Looks", "Noir"));
    var colour = Frame.of(film, MOMENT).mean(SkinFootage.RED);
    assertThat(Math.abs(colour.red() - colour.blue())).isLessThan(0.05);
    page.navigate(PAGE);
    pick(page, "Looks", "Noir");
    assertThat(page.getByText("draws without WebGL")).isVisible();
    press(page, "Beauty");
    assertThat(page.getByLabel("Smooth skin")).isDisabled();
    screenshot(page, "camera-flat");
  }

  @Test
  void withoutWebCodecsTheFilmIsPlayedOnceAndRecorded() {
    var context = phone();
    context.addInitScript("delete window.VideoEncoder");
    var page = opened(context, PAGE);
    var film =
        sent(
            page,
            SkinFootage.clip(2.0),
            p -> {
              pick(p, "Looks", "Noir");
              press(p, "Trim");
              p.getByLabel("Begin here").fill("600");
            });
    assertThat(length(film)).isBetween(1.2, 1.9);
    var colour = Frame.of(film, 0.5).mean(SkinFootage.RED);
    assertThat(Math.abs(colour.red() - colour.blue())).isLessThan(0.05);
    assertThat(Looked.loudness(film, 440)).isGreaterThan(-40);
  }

  /** Where one film after the other can be made of this one. */
  private Page looking(Path film) {
    var page = opened(staying(phone()), PAGE);
    choose(page, film);
    assertThat(page.locator("s-camera")).hasAttribute("data-at", "preview");
    return page;
  }

  /** The film as it is now, at this moment; the window throws it away when something is changed. */
  private static Frame measured(Page page, double moment) {
    return Frame.of(sentWithoutLeaving(page), moment);
  }

  private static List<Frame> frames(Page page) {
    return Frame.all(sentWithoutLeaving(page));
  }

  private Path sent(Page page, Path film, Consumer<Page> changes) {
    page.navigate(PAGE);
    choose(page, film);
    assertThat(page.locator("s-camera")).hasAttribute("data-at", "preview");
    changes.accept(page);
    press(page, "Send");
    return saved(page);
  }

  private Path saved(Page page) {
    page.waitForURL(Pattern.compile("/try/sent$"), new Page.WaitForURLOptions().setTimeout(60_000));
    return sent(page);
  }

  private static void slide(Page page, String panel, String name, int value) {
    press(page, panel);
    page.getByLabel(name).fill(String.valueOf(value));
    press(page, panel);
  }
}
