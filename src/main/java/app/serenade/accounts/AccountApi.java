package app.serenade.accounts;

import static app.serenade.platform.Access.Who.ANYONE;
import static app.serenade.platform.Access.Who.SIGNED_IN;
import static app.serenade.platform.Text.t;

import app.serenade.platform.Access;
import app.serenade.platform.Problems;
import app.serenade.platform.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Accounts and sessions for programs. */
@RestController
@RequestMapping("/api/v1")
class AccountApi {
  public record AccountAnswer(UUID id, String handle, String name, String role) {
    static AccountAnswer of(Viewer.Account account) {
      var role = account.role().name().toLowerCase(Locale.ROOT);
      return new AccountAnswer(account.id(), account.handle(), account.name(), role);
    }
  }

  public record Credentials(@Nullable String email, @Nullable String password) {}

  public record SessionAnswer(String token, AccountAnswer account) {}

  private final SignUp signUp;
  private final Sessions sessions;

  AccountApi(SignUp signUp, Sessions sessions) {
    this.signUp = signUp;
    this.sessions = sessions;
  }

  @Access(ANYONE)
  @PostMapping("/accounts")
  ResponseEntity<?> open(@RequestBody SignUpForm form) {
    return switch (signUp.with(form)) {
      case SignUp.Outcome.Done(var account) ->
          ResponseEntity.status(HttpStatus.CREATED).body(AccountAnswer.of(account));
      case SignUp.Outcome.Invalid(var errors) -> Problems.invalid(errors);
      case SignUp.Outcome.Busy() -> busy();
    };
  }

  @Access(ANYONE)
  @PostMapping("/sessions")
  ResponseEntity<?> signIn(@RequestBody Credentials given, HttpServletRequest request) {
    var email = given.email() == null ? "" : given.email();
    var password = given.password() == null ? "" : given.password();
    return switch (sessions.open(email, password, request.getRemoteAddr(), Sessions.Kind.PROGRAM)) {
      case Sessions.Outcome.Done(var token, var account) ->
          ResponseEntity.status(HttpStatus.CREATED)
              .body(new SessionAnswer(token, AccountAnswer.of(account)));
      case Sessions.Outcome.WrongPair() ->
          Problems.invalid(Map.of("password", t("accounts.error.wrong-pair")));
      case Sessions.Outcome.Busy() -> busy();
      case Sessions.Outcome.TooOften(var after) ->
          Problems.tooMany(t("accounts.error.too-often", after.toMinutes() + 1), after);
    };
  }

  @Access(SIGNED_IN)
  @DeleteMapping("/sessions/current")
  ResponseEntity<?> signOut(HttpServletRequest request) {
    var header = request.getHeader("Authorization");
    if (header != null) sessions.close(header.substring("Bearer ".length()));
    return ResponseEntity.noContent().build();
  }

  @Access(SIGNED_IN)
  @GetMapping("/account")
  AccountAnswer self(Viewer.Account viewer) {
    return AccountAnswer.of(viewer);
  }

  private static ResponseEntity<?> busy() {
    return Problems.refused(HttpStatus.TOO_MANY_REQUESTS, t("accounts.error.busy"));
  }
}
