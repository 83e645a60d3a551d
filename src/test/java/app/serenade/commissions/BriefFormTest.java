package app.serenade.commissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BriefFormTest {
  /** Still the 21st where the day lasts longest. */
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  private static BriefForm form(
      @Nullable String name, @Nullable String day, @Nullable String wishes) {
    return new BriefForm("friend", name, null, "birthday", day, wishes, null);
  }

  private static Map<String, String> errors(BriefForm form) {
    return form.errors(NOW);
  }

  @Test
  void theLeastIsForWhomANameAndAnOccasion() {
    var form = form("Ada", null, null);
    assertThat(errors(form)).isEmpty();
    assertThat(form.brief())
        .isEqualTo(
            new Brief(Brief.Relation.FRIEND, "Ada", "", Brief.Occasion.BIRTHDAY, null, "", false));
  }

  @Test
  void anEmptyFormNamesEveryFieldThatIsMissing() {
    assertThat(errors(BriefForm.empty())).containsOnlyKeys("forWhom", "addressedAs", "occasion");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "FRIEND", "friends", "get well", "friend\u0000x"})
  void onlyWhatCanBeChosenIsChosen(String word) {
    var form = new BriefForm(word, "Ada", "", word, "", "", false);
    assertThat(errors(form)).containsOnlyKeys("forWhom", "occasion");
  }

  @Test
  void aNameHasAnEnd() {
    assertThat(errors(form("x".repeat(60), null, null))).isEmpty();
    assertThat(errors(form("x".repeat(61), null, null))).containsOnlyKeys("addressedAs");
    var said = new BriefForm("friend", "Ada", "x".repeat(61), "birthday", "", "", null);
    assertThat(errors(said)).containsOnlyKeys("saidAs");
  }

  @Test
  void wishesHaveAnEndAndABreakCountsOnceHoweverTheBrowserSendsIt() {
    assertThat(errors(form("Ada", null, "x".repeat(501)))).containsOnlyKeys("wishes");
    var lines = form("Ada", null, "x".repeat(249) + "\r\n" + "y".repeat(250));
    assertThat(errors(lines)).isEmpty();
    assertThat(lines.brief().wishes()).hasSize(500);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-20", "1999-01-01", "tomorrow", "2026-02-30", "22.11.2026"})
  void aDayThatIsGoneOrNoDayIsRefused(String day) {
    assertThat(errors(form("Ada", day, null))).containsOnlyKeys("neededBy");
  }

  @ParameterizedTest
  @ValueSource(strings = {"+10000-01-01", "+999999999-12-31", "2037-01-01"})
  void aDayFartherThanAnybodyPlansIsRefused(String day) {
    assertThat(errors(form("Ada", day, null))).containsOnlyKeys("neededBy");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-21", "2026-11-22", "2027-01-31", ""})
  void todayWhereverTheFanIsOrLaterIsFine(String day) {
    assertThat(errors(form("Ada", day, null))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-22, Europe/Berlin, true",
    "2026-11-21, Europe/Berlin, false",
    "2026-11-21, Etc/GMT+12, true",
    "2026-11-22, Pacific/Kiritimati, false",
    "2026-11-23, Pacific/Kiritimati, true",
    "2026-11-21, Nowhere/Land, true",
    "2026-11-20, Nowhere/Land, false",
    "2026-11-21, '', true"
  })
  void aDayIsJudgedWhereTheFanIs(String day, String zone, boolean fine) {
    var form = new BriefForm("friend", "Ada", "", "birthday", day, "", null, zone);
    assertThat(errors(form).isEmpty()).isEqualTo(fine);
  }

  @Test
  void invisibleCharactersAreNotKept() {
    var brief = form("A\u0000d\u0007a", null, "one\u0000\ntwo\t").brief();
    assertThat(brief.addressedAs()).isEqualTo("Ada");
    assertThat(brief.wishes()).isEqualTo("one\ntwo");
    assertThat(errors(form("\u0000", null, null))).containsOnlyKeys("addressedAs");
  }

  @Test
  void aBriefComesBackAsItWasTyped() {
    var brief = form("Siobhán 🎉", "2027-01-31", "two\nlines").brief();
    assertThat(BriefForm.of(brief).brief()).isEqualTo(brief);
  }
}
