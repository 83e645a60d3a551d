package app.serenade.platform.web;

import app.serenade.platform.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * Answers where the server itself refuses an address, before anything of the program is asked: with
 * a page and a way on, or a problem. Public for the server, which makes one by its name.
 */
public final class LastResort extends ErrorReportValve {
  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    if (response.getStatus() < 400 || response.getContentWritten() > 0) return;
    if (!response.setErrorReported()) return;
    try {
      var path = request.getRequestURI();
      write(response, path != null && path.startsWith("/api/"));
    } catch (IOException nobodyListens) {
      response.setSuspended(true);
    }
  }

  private static void write(Response response, boolean api) throws IOException {
    response.setHeader("Cache-Control", "no-store");
    response.setContentType(api ? "application/problem+json" : "text/html;charset=utf-8");
    var words = api ? problem(response.getStatus()) : page();
    response.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
    response.finishResponse();
  }

  private static String problem(int status) {
    return "{\"status\":%d,\"title\":\"%s\",\"detail\":\"%s\"}"
        .formatted(
            status, Text.t("platform.error.invalid.title"), Text.t("platform.error.invalid.text"));
  }

  private static String page() {
    return "<!doctype html><html lang=\"en\"><title>%s</title><h1>%1$s</h1><p>%s</p><p><a href=\"/\">%s</a></p></html>"
        .formatted(
            Text.t("platform.error.invalid.title"),
            Text.t("platform.error.invalid.text"),
            Text.t("platform.error.home"));
  }
}
