package app.serenade.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ApiDescriptionTest {
  final ApiDescription description = new ApiDescription();

  @Test
  void anAnswerThatKeepsToItIsNoBreach() {
    assertThat(description.breaches(answer(200, "{\"openapi\":\"3.1.0\",\"paths\":{}}"))).isEmpty();
  }

  @Test
  void aMissingFieldIsABreach() {
    assertThat(description.breaches(answer(200, "{\"openapi\":\"3.1.0\"}")))
        .singleElement()
        .asString()
        .contains("paths");
  }

  @Test
  void aStatusThatIsNotDescribedIsABreach() {
    assertThat(description.breaches(answer(418, "{}")))
        .containsExactly("status 418 is not described");
  }

  private static Exchange answer(int status, String body) {
    return new Exchange("GET", "/api/v1/openapi.json", "", status, "application/json", body);
  }
}
