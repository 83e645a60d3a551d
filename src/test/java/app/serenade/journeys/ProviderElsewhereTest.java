package app.serenade.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.Node;
import app.serenade.TestDatabase;
import app.serenade.accounts.Sessions;
import com.microsoft.playwright.options.Cookie;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A payment provider on another site: the browser follows from our form to its page, which the
 * content security policy allows for this site only.
 */
class ProviderElsewhereTest extends Browsers {
  private static HttpServer provider;
  private static Node node;

  @BeforeAll
  static void startBoth() throws IOException {
    provider = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    provider.createContext(
        "/",
        asked -> {
          var page = "<!doctype html><title>Provider</title><h1>Pay here</h1>";
          var bytes = page.getBytes(StandardCharsets.UTF_8);
          asked.getResponseHeaders().set("Content-Type", "text/html");
          asked.sendResponseHeaders(200, bytes.length);
          asked.getResponseBody().write(bytes);
          asked.close();
        });
    provider.start();
    node =
        Node.start(
            TestDatabase.properties("elsewhere"),
            "--spring.main.sources=app.serenade.payments.ElsewhereProvider",
            "--serenade.payments.provider=elsewhere",
            "--elsewhere.origin=" + origin());
  }

  /** Another site than ours for a browser, though it is the same machine. */
  private static String origin() {
    return "http://" + Chromium.PLAIN_HOST + ":" + provider.getAddress().getPort();
  }

  @AfterAll
  static void stopBoth() {
    provider.stop(0);
    node.close();
  }

  @Test
  void aFormLeadsToTheProvidersPage() {
    var browser = desktop();
    var buyer = Person.join(node.program(), node.at(""), "buyer", "A Buyer");
    var token = node.bean(Sessions.class).open(buyer.id(), Sessions.Kind.BROWSER);
    browser.addCookies(List.of(new Cookie("session", token).setDomain("127.0.0.1").setPath("/")));
    var page = browser.newPage();
    var wallet = page.navigate(node.at("/wallet"));
    assertThat(wallet.headers().get("content-security-policy"))
        .contains("form-action 'self' " + origin() + ";");
    page.locator(".amounts button").first().click();
    page.waitForURL(origin() + "/pay/*");
    assertThat(page.locator("h1").textContent()).isEqualTo("Pay here");
  }

  @Test
  void withoutOneFormsStayHere() {
    assertThat(desktop().newPage().navigate("/").headers().get("content-security-policy"))
        .contains("form-action 'self';");
  }
}
