package app.serenade.platform.web;

import static app.serenade.platform.Access.Who.ANYONE;

import app.serenade.platform.Access;
import app.serenade.platform.Frame;
import app.serenade.platform.Html;
import app.serenade.platform.Problems;
import app.serenade.platform.Requests;
import app.serenade.platform.Text;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Every failure is a page with a way on, or a problem; never a stack trace. */
@Controller
@ControllerAdvice
class ErrorAnswers implements ErrorController {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);

  private final HandlerArguments frames;

  ErrorAnswers(HandlerArguments frames) {
    this.frames = frames;
  }

  /**
   * @param kind the last part of the message keys {@code platform.error.<kind>.title} and {@code
   *     .text}
   */
  public record Problem(Frame frame, int status, String kind) {
    /** Which line drawing stands above the words. */
    public String drawing() {
      return switch (kind) {
        case "missing", "signed-out", "gone", "too-large" -> kind;
        case "too-many", "away" -> "waiting";
        case "forbidden" -> "signed-out";
        default -> "again";
      };
    }
  }

  @ExceptionHandler(Html.Missing.class)
  Object missing(HttpServletRequest request) {
    return answer(request, HttpStatus.NOT_FOUND);
  }

  /** The connection broke: there is nobody to answer. */
  @ExceptionHandler(AsyncRequestNotUsableException.class)
  void gone(HttpServletResponse response) {
    LOG.debug("nobody listens any more");
  }

  @ExceptionHandler(Exception.class)
  Object failed(HttpServletRequest request, Exception failure) {
    if (failure instanceof ErrorResponse known) return answer(request, known.getStatusCode());
    if (Unreadable.isPathOf(failure)) return answer(request, HttpStatus.NOT_FOUND);
    if (Unreadable.is(failure)) return unreadable(request, failure);
    LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
    return answer(request, HttpStatus.INTERNAL_SERVER_ERROR);
  }

  @Access(ANYONE)
  @RequestMapping("/error")
  Object fromContainer(HttpServletRequest request) {
    var code = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    return answer(request, HttpStatusCode.valueOf(code == null ? 404 : code));
  }

  private Object unreadable(HttpServletRequest request, Exception failure) {
    if (Requests.wantsPage(request)) return answer(request, HttpStatus.BAD_REQUEST);
    return Problems.invalid(
        Map.of(Unreadable.field(failure), Text.t("platform.problem.unreadable")));
  }

  private Object answer(HttpServletRequest request, HttpStatusCode code) {
    var status = HttpStatus.valueOf(code.value());
    var kind = kind(status);
    if (!Requests.wantsPage(original(request)))
      return Problems.refused(status, Text.t("platform.error." + kind + ".text"));
    var problem = new Problem(frames.frame(request), status.value(), kind);
    return Html.page("platform/web/problem", problem, status);
  }

  private static HttpServletRequest original(HttpServletRequest request) {
    var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    if (path == null) return request;
    return new jakarta.servlet.http.HttpServletRequestWrapper(request) {
      @Override
      public String getRequestURI() {
        return path.toString();
      }
    };
  }

  private static String kind(HttpStatus status) {
    return switch (status) {
      case NOT_FOUND -> "missing";
      case UNAUTHORIZED -> "signed-out";
      case FORBIDDEN -> "forbidden";
      case GONE -> "gone";
      case CONTENT_TOO_LARGE -> "too-large";
      case TOO_MANY_REQUESTS -> "too-many";
      case SERVICE_UNAVAILABLE -> "away";
      default -> status.is4xxClientError() ? "invalid" : "failed";
    };
  }
}
