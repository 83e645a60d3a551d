package app.serenade.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PreviewTest {
  @Test
  void wordsAreOneLineAndEndWhereNoCharacterIsCut() {
    assertThat(new Preview(" two\n\nlines ", "").words()).isEqualTo("two lines");
    var cut = new Preview("💛".repeat(500), "").words();
    assertThat(cut).isEqualTo("💛".repeat(199) + "…");
  }
}
