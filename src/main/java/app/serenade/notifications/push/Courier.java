package app.serenade.notifications.push;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import app.serenade.notifications.push.PushServices.NotPublic;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Carries one message to a push service (RFC 8030): one request of HTTP/1.1, to an address that was
 * looked at before, and nowhere else that the answer may name. Java's own client resolves names by
 * itself and lets nobody look at what it found.
 */
class Courier {
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
  private static final int HEAD_MAX = 16 << 10;

  private final PushServices services;
  private final SSLSocketFactory secured;
  private final Duration limit;
  private final Clock clock;

  /**
   * @param limit how long all of it may take
   */
  Courier(PushServices services, SSLSocketFactory secured, Duration limit, Clock clock) {
    this.services = services;
    this.secured = secured;
    this.limit = limit;
    this.clock = clock;
  }

  Carried carry(URI endpoint, Map<String, String> headers, byte[] body) {
    try (var line = connected(services.addresses(endpoint), port(endpoint))) {
      var watch = Thread.ofVirtual().name("push-limit").start(() -> endAfterLimit(line));
      try {
        return answer(speak(line, endpoint, head(endpoint, headers, body), body));
      } finally {
        watch.interrupt();
      }
    } catch (NotPublic refused) {
      return new Carried.Refused(refused.toString());
    } catch (IOException lost) {
      return new Carried.Later(lost.toString(), null);
    }
  }

  private static Socket connected(List<InetAddress> addresses, int port) throws IOException {
    for (var n = 0; ; n++) {
      var socket = new Socket();
      try {
        socket.connect(
            new InetSocketAddress(addresses.get(n), port), (int) CONNECT_LIMIT.toMillis());
        return socket;
      } catch (IOException unreachable) {
        socket.close();
        if (n + 1 == addresses.size()) throw unreachable;
      }
    }
  }

  private static int port(URI endpoint) {
    if (endpoint.getPort() >= 0) return endpoint.getPort();
    return isSecure(endpoint) ? 443 : 80;
  }

  private static boolean isSecure(URI endpoint) {
    return "https".equals(endpoint.getScheme());
  }

  /** However slowly the other side speaks: a closed line ends every wait. */
  private void endAfterLimit(Socket line) {
    try {
      Thread.sleep(limit);
      line.close();
    } catch (InterruptedException done) {
      Thread.currentThread().interrupt();
    } catch (IOException alreadyClosed) {
      // Nothing waits on it.
    }
  }

  private String speak(Socket line, URI endpoint, String head, byte[] body) throws IOException {
    var spoken = isSecure(endpoint) ? secure(line, endpoint) : line;
    var out = spoken.getOutputStream();
    out.write(whole(head, body));
    out.flush();
    var in = new BufferedInputStream(spoken.getInputStream());
    for (; ; ) {
      var answer = readHead(in);
      if (Answered.status(answer) >= 200) return answer;
    }
  }

  /** In one piece: whoever refuses a message may hang up after its head. */
  private static byte[] whole(String head, byte[] body) {
    var start = head.getBytes(ISO_8859_1);
    return ByteBuffer.allocate(start.length + body.length).put(start).put(body).array();
  }

  /** The name in its certificate must be the one that was asked for. */
  private SSLSocket secure(Socket line, URI endpoint) throws IOException {
    var secure = (SSLSocket) secured.createSocket(line, endpoint.getHost(), port(endpoint), false);
    var parameters = secure.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secure.setSSLParameters(parameters);
    secure.startHandshake();
    return secure;
  }

  private static String head(URI endpoint, Map<String, String> headers, byte[] body) {
    var path = endpoint.getRawPath().isEmpty() ? "/" : endpoint.getRawPath();
    var query = endpoint.getRawQuery() == null ? "" : "?" + endpoint.getRawQuery();
    var head = new StringBuilder("POST " + path + query + " HTTP/1.1\r\n");
    head.append("Host: ").append(endpoint.getRawAuthority()).append("\r\n");
    headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    head.append("Content-Length: ").append(body.length).append("\r\n");
    return head.append("Connection: close\r\n\r\n").toString();
  }

  /** Status and headers; what stands below them says nothing to us. */
  private static String readHead(InputStream in) throws IOException {
    var head = new ByteArrayOutputStream();
    for (var last4 = 0; last4 != 0x0d0a0d0a; ) {
      var next = in.read();
      if (next < 0 || head.size() == HEAD_MAX) throw new IOException("no answer of HTTP");
      head.write(next);
      last4 = (last4 << 8) | next;
    }
    return head.toString(ISO_8859_1);
  }

  private Carried answer(String head) throws IOException {
    var status = Answered.status(head);
    return switch (status) {
      case 404, 410 -> new Carried.Gone();
      case 408, 429 -> new Carried.Later("status " + status, Answered.after(head, clock));
      default -> {
        if (status >= 200 && status < 300) yield new Carried.Taken();
        if (status >= 500) yield new Carried.Later("status " + status, Answered.after(head, clock));
        yield new Carried.Refused("status " + status);
      }
    };
  }
}
