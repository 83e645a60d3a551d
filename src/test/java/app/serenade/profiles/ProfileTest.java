package app.serenade.profiles;

import static app.serenade.videos.Creator.json;
import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.ServerTest;
import app.serenade.videos.Creator;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProfileTest extends ServerTest {
  private Creator person;

  @BeforeEach
  void somebody() {
    person = Creator.join(context, at(""), unique("p"), "First Name");
  }

  @Test
  void aProfileIsEverybodysToSeeByItsHandleInAnyCase() {
    var guest = Creator.guest(at(""));
    assertThat(guest.page("/@" + person.handle.toUpperCase(java.util.Locale.ROOT)).body())
        .contains("First Name")
        .doesNotContain("/me/profile");
    assertThat(json(guest.get("/profiles/" + person.handle)).path("name").asString())
        .isEqualTo("First Name");
    assertThat(guest.page("/@nobody_at_all").statusCode()).isEqualTo(404);
    assertThat(guest.get("/profiles/nobody_at_all").statusCode()).isEqualTo(404);
  }

  @Test
  void nameAndBioAreEditedByTheFormAndByTheApi() {
    var form = Map.of("name", " Lin\u0000  Mei ", "bio", "One\r\nTwo");
    assertThat(person.submit("/me/profile", form).statusCode()).isEqualTo(303);
    var profile = json(person.get("/profiles/" + person.handle));
    assertThat(profile.path("name").asString()).isEqualTo("Lin Mei");
    assertThat(profile.path("bio").asString()).isEqualTo("One\nTwo");
    var changed = json(person.api("PATCH", "/account/profile", Map.of("bio", "Three")));
    assertThat(changed.path("name").asString()).isEqualTo("Lin Mei");
    assertThat(changed.path("bio").asString()).isEqualTo("Three");
    assertThat(person.page("/me").body()).contains("Lin Mei", "/sign-out");
  }

  @Test
  void whatIsTooLongOrEmptyIsRefusedAndStaysInTheField() {
    var page = person.submit("/me/profile", Map.of("name", "", "bio", "b".repeat(161)));
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("b".repeat(161));
    var problem = person.api("PATCH", "/account/profile", Map.of("name", "n".repeat(51)));
    assertThat(problem.statusCode()).isEqualTo(400);
    assertThat(problem.body()).contains("\"field\":\"name\"");
  }

  @Test
  void aGuestIsSentToSignIn() {
    var guest = Creator.guest(at(""));
    assertThat(guest.page("/me").headers().firstValue("Location")).hasValue("/sign-in?next=%2Fme");
    assertThat(guest.api("PATCH", "/account/profile", Map.of("bio", "x")).statusCode())
        .isEqualTo(401);
  }
}
