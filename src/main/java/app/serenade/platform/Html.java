package app.serenade.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Answers of a page handler. */
public final class Html {
  private Html() {}

  /** A page by its template, which takes the one record given. */
  public static ModelAndView page(String template, Object model) {
    return page(template, model, HttpStatus.OK);
  }

  public static ModelAndView page(String template, Object model, HttpStatus status) {
    var page = new ModelAndView(template, status);
    page.addObject(Templates.MODEL, model);
    return page;
  }

  /** To another page of this site, by 303 See Other. */
  public static ModelAndView redirect(String path) {
    var view = new RedirectView(path, false);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    view.setExposeModelAttributes(false);
    return new ModelAndView(view);
  }

  /** To another page, also where only a part of this one was asked for again by htmx. */
  public static ModelAndView onward(HttpServletRequest request, String path) {
    if (request.getHeader("HX-Request") == null) return redirect(path);
    return new ModelAndView(
        (model, asked, answer) -> {
          answer.setHeader("HX-Redirect", path);
          answer.setStatus(HttpStatus.OK.value());
        });
  }

  /**
   * Not found; where a page that is open asked for a part of itself, it has gone meanwhile, and the
   * whole of it goes on to another.
   */
  public static ModelAndView gone(HttpServletRequest request, String path) {
    return request.getHeader("HX-Request") == null ? missing() : onward(request, path);
  }

  /** Says to programs as well how long to wait; the page says it in words. */
  public static void retryAfter(HttpServletResponse response, Duration wait) {
    response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait.toSeconds())));
  }

  /** Not found, or somebody else's: the two are never told apart. */
  public static ModelAndView missing() {
    throw new Missing();
  }

  /** Ends a request with the page "not found", or its problem+json. */
  public static final class Missing extends RuntimeException {
    public Missing() {
      super("not found", null, false, false);
    }
  }
}
