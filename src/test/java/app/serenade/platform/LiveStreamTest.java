package app.serenade.platform;

import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.ServerTest;
import app.serenade.platform.live.Live;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** The stream of hints, byte by byte. */
class LiveStreamTest extends ServerTest {
  private static final int PATIENCE_MS = 20_000;

  @Test
  void aStreamIsAnOrdinaryAnswerThatGoesOn() throws IOException {
    try (var page = open("GET", "offer/" + UUID.randomUUID())) {
      var head = head(page.getInputStream());
      assertThat(head.getFirst()).startsWith("HTTP/1.1 200");
      assertThat(head).anyMatch(line -> line.equals("Content-Type: text/event-stream"));
      assertThat(head).noneMatch(line -> line.startsWith("Upgrade") || line.startsWith("Transfer"));
      assertThat(event(page.getInputStream())).isEqualTo("live:open");
    }
  }

  @Test
  void aHintReachesThePagesThatFollowItsTopicAndNoOther() throws IOException {
    var topic = "offer/" + UUID.randomUUID();
    try (var page = open("GET", topic);
        var other = open("GET", "offer/" + UUID.randomUUID())) {
      for (var socket : List.of(page, other)) {
        head(socket.getInputStream());
        assertThat(event(socket.getInputStream())).isEqualTo("live:open");
      }
      hint(topic);
      assertThat(event(page.getInputStream())).isEqualTo("live:offer");
      assertThat(other.getInputStream().available()).isZero();
    }
  }

  @Test
  void aPageFollowsSeveralTopicsAndNobodyElsesAccount() throws IOException {
    var account = "account/" + UUID.randomUUID();
    var video = "video/" + UUID.randomUUID();
    var profile = "profile/" + UUID.randomUUID();
    try (var page = open("GET", String.join(",", account, video, profile, "video/"))) {
      head(page.getInputStream());
      assertThat(event(page.getInputStream())).isEqualTo("live:open");
      hint(account, "wallet");
      hint("video/" + UUID.randomUUID(), "react");
      hint(video, "react");
      assertThat(event(page.getInputStream())).isEqualTo("live:react");
      hint(profile, "figures");
      assertThat(event(page.getInputStream())).isEqualTo("live:figures");
    }
  }

  @Test
  void aPageThatReadsNothingKeepsNoOtherWaiting() throws IOException {
    var topic = "offer/" + UUID.randomUUID();
    try (var deaf = new Socket();
        var page = open("GET", topic)) {
      deaf.setReceiveBufferSize(1024);
      deaf.connect(page.getRemoteSocketAddress());
      ask(deaf, "GET", topic);
      head(page.getInputStream());
      assertThat(event(page.getInputStream())).isEqualTo("live:open");
      for (var round = 0; round < 5; round++) {
        for (var hint = 0; hint < 200; hint++) hint(topic, "offer" + round + "-" + hint);
        var heard = event(page.getInputStream());
        while (!heard.startsWith("live:offer" + round)) heard = event(page.getInputStream());
      }
    }
  }

  @Test
  void askingForTheHeadOnlyOpensNoStream() throws IOException {
    try (var page = open("HEAD", "offer/" + UUID.randomUUID())) {
      assertThat(head(page.getInputStream()).getFirst()).startsWith("HTTP/1.1 200");
      assertThat(page.getInputStream().read()).isEqualTo(-1);
    }
  }

  private void hint(String topic) {
    hint(topic, "offer");
  }

  private void hint(String topic, String name) {
    bean(TransactionTemplate.class).executeWithoutResult(_ -> bean(Live.class).hint(topic, name));
  }

  private Socket open(String method, String topic) throws IOException {
    var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), URI.create(at("")).getPort());
    ask(socket, method, topic);
    return socket;
  }

  private static void ask(Socket socket, String method, String topic) throws IOException {
    socket.setSoTimeout(PATIENCE_MS);
    var request =
        "%s /live?topic=%s HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n\r\n"
            .formatted(method, topic);
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
  }

  private static List<String> head(InputStream in) throws IOException {
    var lines = new ArrayList<String>();
    for (var line = line(in); !line.isEmpty(); line = line(in)) lines.add(line);
    return lines;
  }

  /** The name of the next event. */
  private static String event(InputStream in) throws IOException {
    var line = line(in);
    while (!line.startsWith("event:")) line = line(in);
    var name = line.substring("event:".length());
    assertThat(line(in)).isEqualTo("data:");
    assertThat(line(in)).isEmpty();
    return name;
  }

  private static String line(InputStream in) throws IOException {
    var line = new StringBuilder();
    for (var next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) throw new IOException("the stream ended");
      if (next != '\r') line.append((char) next);
    }
    return line.toString();
  }
}
