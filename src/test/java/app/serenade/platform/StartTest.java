package app.serenade.platform;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.ServerTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

class StartTest extends ServerTest {
  @Test
  void anUnknownPathIsNotFound() throws Exception {
    try (var browser = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create(at("/no-such-page"))).build();
      assertThat(browser.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(404);
    }
  }
}
