package app.serenade.messages;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.messages.Words.Part;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void halfACharacterIsLeftOutAndAWholeOneStays() {
    assertThat(Words.clean("a\uD800b \uD83C\uDFB5")).isEqualTo("ab \uD83C\uDFB5");
  }

  @Test
  void lengthIsCountedInCharactersAsPeopleTypeThem() {
    assertThat(Words.tooLong("\uD83C\uDFB5".repeat(Words.MAX))).isFalse();
    assertThat(Words.tooLong("x".repeat(Words.MAX + 1))).isTrue();
  }

  @Test
  void anAddressEndsBeforeTheSentenceDoes() {
    assertThat(Words.parts("Look (https://example.org/x), please."))
        .containsExactly(
            new Part.Plain("Look ("),
            new Part.Address("https://example.org/x"),
            new Part.Plain("), please."));
  }

  @Test
  void onlyWebAddressesAreAddresses() {
    assertThat(Words.parts("javascript:alert(1) data:text/html,x ftp://example.org"))
        .containsExactly(new Part.Plain("javascript:alert(1) data:text/html,x ftp://example.org"));
  }
}
