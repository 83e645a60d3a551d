package app.serenade.accounts;

import static app.serenade.platform.Access.Who.ANYONE;
import static app.serenade.platform.Text.t;

import app.serenade.platform.Access;
import app.serenade.platform.Frame;
import app.serenade.platform.Html;
import app.serenade.platform.Requests;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Sign up, sign in and sign out in a browser. */
@Controller
@Access(ANYONE)
class AccountPages {
  private static final String HOME = "/";

  public record SignUpPage(Frame frame, SignUpForm form, Map<String, String> errors, String next) {}

  public record SignInPage(Frame frame, String email, String error, String next) {}

  private final SignUp signUp;
  private final Sessions sessions;
  private final SessionCookie cookie;

  AccountPages(SignUp signUp, Sessions sessions, SessionCookie cookie) {
    this.signUp = signUp;
    this.sessions = sessions;
    this.cookie = cookie;
  }

  @GetMapping("/sign-up")
  ModelAndView signUp(Frame frame, @RequestParam(required = false) @Nullable String next) {
    var page = new SignUpPage(frame, SignUpForm.empty(), Map.of(), Requests.localPath(next, HOME));
    return Html.page("accounts/sign-up", page);
  }

  @PostMapping("/sign-up")
  ModelAndView signUp(
      Frame frame,
      SignUpForm form,
      @RequestParam(required = false) @Nullable String next,
      HttpServletRequest request,
      HttpServletResponse response) {
    var onward = Requests.localPath(next, HOME);
    return switch (signUp.with(form)) {
      case SignUp.Outcome.Done(var account) -> {
        endEarlier(request);
        yield welcome(account.id(), onward, response);
      }
      case SignUp.Outcome.Invalid(var errors) ->
          signUpAgain(
              new SignUpPage(frame, form, errors, onward), HttpStatus.UNPROCESSABLE_CONTENT);
      case SignUp.Outcome.Busy() ->
          signUpAgain(
              new SignUpPage(frame, form, Map.of("password", t("accounts.error.busy")), onward),
              HttpStatus.TOO_MANY_REQUESTS);
    };
  }

  @GetMapping("/sign-in")
  ModelAndView signIn(Frame frame, @RequestParam(required = false) @Nullable String next) {
    return Html.page(
        "accounts/sign-in", new SignInPage(frame, "", "", Requests.localPath(next, HOME)));
  }

  @PostMapping("/sign-in")
  ModelAndView signIn(
      Frame frame,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(required = false) @Nullable String next,
      HttpServletRequest request,
      HttpServletResponse response) {
    var onward = Requests.localPath(next, HOME);
    var address = request.getRemoteAddr();
    return switch (sessions.open(email, password, address, Sessions.Kind.BROWSER)) {
      case Sessions.Outcome.Done(var token, var account) -> {
        endEarlier(request);
        cookie.write(response, token);
        yield Html.redirect(onward);
      }
      case Sessions.Outcome.WrongPair() ->
          signInAgain(
              new SignInPage(frame, email, t("accounts.error.wrong-pair"), onward),
              HttpStatus.UNPROCESSABLE_CONTENT);
      case Sessions.Outcome.Busy() ->
          signInAgain(
              new SignInPage(frame, email, t("accounts.error.busy"), onward),
              HttpStatus.TOO_MANY_REQUESTS);
      case Sessions.Outcome.TooOften(var after) -> {
        Html.retryAfter(response, after);
        var words = t("accounts.error.too-often", after.toMinutes() + 1);
        yield signInAgain(
            new SignInPage(frame, email, words, onward), HttpStatus.TOO_MANY_REQUESTS);
      }
    };
  }

  @PostMapping("/sign-out")
  ModelAndView signOut(HttpServletRequest request, HttpServletResponse response) {
    endEarlier(request);
    cookie.clear(response);
    return Html.redirect(HOME);
  }

  /** One browser is one session: whoever was signed in here before is not any more. */
  private void endEarlier(HttpServletRequest request) {
    var token = cookie.read(request);
    if (token != null) sessions.close(token);
  }

  private ModelAndView welcome(UUID account, String onward, HttpServletResponse response) {
    cookie.write(response, sessions.open(account, Sessions.Kind.BROWSER));
    return Html.redirect(onward);
  }

  private static ModelAndView signUpAgain(SignUpPage page, HttpStatus status) {
    return Html.page("accounts/sign-up", page, status);
  }

  private static ModelAndView signInAgain(SignInPage page, HttpStatus status) {
    return Html.page("accounts/sign-in", page, status);
  }
}
