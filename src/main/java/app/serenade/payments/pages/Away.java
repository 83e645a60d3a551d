package app.serenade.payments.pages;

import app.serenade.platform.Frame;
import app.serenade.platform.Html;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * The payment provider does not answer. What it was asked for is kept, and trying again asks for
 * the same.
 *
 * @param again where the same is tried again
 * @param back where whoever pays came from
 */
public record Away(Frame frame, String again, String back) {
  ModelAndView page() {
    return Html.page("payments/pages/away", this, HttpStatus.SERVICE_UNAVAILABLE);
  }
}
