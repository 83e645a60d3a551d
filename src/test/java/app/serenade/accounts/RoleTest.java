package app.serenade.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.ServerTest;
import app.serenade.journeys.Person;
import app.serenade.platform.Viewer.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Roles are given to accounts there are, and read anew by every request. */
class RoleTest extends ServerTest {
  private static String role(Person person) {
    return person.get("/account").json().path("role").asString();
  }

  @Test
  void aRoleHoldsFromTheNextRequestOnAndEndsLikeThat() {
    var ada = Person.join(context, at(""), unique("ada"), "Ada");
    assertThat(role(ada)).isEqualTo("member");
    for (var role : List.of(Role.MODERATOR, Role.OPERATOR, Role.MEMBER)) {
      assertThat(bean(AccountStore.class).give(ada.handle(), role)).isTrue();
      assertThat(role(ada)).isEqualToIgnoringCase(role.name());
    }
  }

  @Test
  void nobodyWhoIsNotThereGetsOne() {
    var ada = Person.join(context, at(""), unique("ada"), "Ada");
    var accounts = bean(AccountStore.class);
    assertThat(accounts.give(unique("bea"), Role.OPERATOR)).isFalse();
    assertThat(accounts.give(ada.handle(), Role.OPERATOR)).isTrue();
    var farewell = Map.of("password", Person.PASSWORD, "giveUp", List.of());
    assertThat(ada.post("/account/deletion", farewell).status()).isEqualTo(202);
    assertThat(accounts.give(ada.handle(), Role.OPERATOR)).isFalse();
    assertThat(ada.get("/operator/deeds").status()).isEqualTo(401);
  }
}
