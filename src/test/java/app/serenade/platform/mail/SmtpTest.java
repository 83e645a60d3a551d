package app.serenade.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.Node;
import app.serenade.TestDatabase;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

/** Mails leave by SMTP where a server is set. */
class SmtpTest {
  private static final String HOST = "127.0.0.1";
  private static final long PATIENCE_MS = 60_000;
  private static final String UNSUBSCRIBE = "https://serenade.example/unsubscribe/1";
  private static final Mail MAIL =
      new Mail("ana@example.org", "Für dich", "Grüße, Ben", "<p>Grüße, Ben</p>", UNSUBSCRIBE);

  @Test
  void aMailArrivesAsTextAndHtmlFromWhomItIsSaidToBe() throws Exception {
    var server = new GreenMail(new ServerSetup(0, HOST, ServerSetup.PROTOCOL_SMTP));
    server.setUser("house", "secret");
    server.start();
    try (var node = node(server.getSmtp().getPort())) {
      node.bean(Mails.class).post("news/One 1", MAIL);
      var mail = arrived(server);
      assertThat(mail.getSubject()).isEqualTo("Für dich");
      assertThat(mail.getFrom()[0]).hasToString("The House <house@serenade.example>");
      assertThat(mail.getHeader("To")).containsExactly("ana@example.org");
      assertThat(mail.getHeader("List-Unsubscribe")).containsExactly("<" + UNSUBSCRIBE + ">");
      assertThat(mail.getMessageID()).startsWith("<news-one-1@");
      var whole = GreenMailUtil.getWholeMessage(mail);
      assertThat(whole).contains("multipart/alternative", "text/plain", "text/html");
    } finally {
      server.stop();
    }
  }

  @Test
  void aServerThatTakesTheCallAndSaysNothingGetsTheMailWhenItSpeaks() throws Exception {
    try (var silent = new ServerSocket(0, 5, InetAddress.ofLiteral(HOST));
        var node = node(silent.getLocalPort())) {
      node.bean(Mails.class).post("news/2", MAIL);
      try (var call = silent.accept()) {
        silent.close();
        var setup = new ServerSetup(silent.getLocalPort(), HOST, ServerSetup.PROTOCOL_SMTP);
        var server = new GreenMail(setup);
        server.setUser("house", "secret");
        server.start();
        try {
          assertThat(arrived(server).getMessageID()).startsWith("<news-2@");
          assertThat(call.isClosed()).isFalse();
        } finally {
          server.stop();
        }
      }
    }
  }

  private static MimeMessage arrived(GreenMail server) {
    assertThat(server.waitForIncomingEmail(PATIENCE_MS, 1)).isTrue();
    return server.getReceivedMessages()[0];
  }

  private static Node node(int port) {
    return Node.start(
        TestDatabase.properties("smtp"),
        "--spring.mail.host=" + HOST,
        "--spring.mail.port=" + port,
        "--spring.mail.username=house",
        "--spring.mail.password=secret",
        "--serenade.mail.from=The House <house@serenade.example>");
  }
}
