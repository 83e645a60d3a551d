package app.serenade.notifications.push;

import app.serenade.notifications.push.PushServices.NotPublic;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Carries messages to push services (RFC 8030): only to addresses that are looked at, and nowhere
 * else that an answer may name. Lines are kept for a while for the messages that follow.
 */
class Courier implements AutoCloseable {
  private static final Timeout CONNECT_LIMIT = Timeout.ofSeconds(5);
  private static final TimeValue LINES_KEPT = TimeValue.ofSeconds(30);

  /** What an answer may have that is not cut off. */
  private static final Http1Config SHORT =
      Http1Config.custom().setMaxHeaderCount(100).setMaxLineLength(8 << 10).build();

  /** What an answer says beneath its head is read only so that the line can be kept. */
  private static final int BODY_MAX = 4 << 10;

  private final CloseableHttpClient client;
  private final Duration limit;
  private final Clock clock;

  /**
   * @param limit how long all of one message may take
   */
  Courier(PushServices services, SSLContext trusted, Duration limit, Clock clock) {
    this.limit = limit;
    this.clock = clock;
    this.client =
        HttpClients.custom()
            .setConnectionManager(lines(services, trusted, Timeout.of(limit)))
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression()
            .build();
  }

  private static HttpClientConnectionManager lines(
      PushServices services, SSLContext trusted, Timeout limit) {
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(new LookedAt(services))
        .setTlsSocketStrategy(new DefaultClientTlsStrategy(trusted))
        .setDefaultTlsConfig(TlsConfig.custom().setHandshakeTimeout(CONNECT_LIMIT).build())
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder().http1Config(SHORT).build())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(CONNECT_LIMIT)
                .setSocketTimeout(limit)
                .setTimeToLive(LINES_KEPT)
                .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                .build())
        .setMaxConnTotal(SendPushes.SENT_AT_ONCE_MAX)
        .setMaxConnPerRoute(SendPushes.OF_ONE_SERVICE_MAX)
        .build();
  }

  /** Names are resolved here and nowhere else, to addresses that we may call. */
  private record LookedAt(PushServices services) implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      return services.addresses(host).toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }

  Carried carry(URI endpoint, Map<String, String> headers, byte[] body) {
    var message = new HttpPost(endpoint);
    headers.forEach(message::setHeader);
    message.setEntity(new ByteArrayEntity(body, null));
    var watch = Thread.ofVirtual().name("push-limit").start(() -> endAfterLimit(message));
    try (var answer = client.executeOpen(null, message, null)) {
      var carried = understood(answer);
      finish(answer.getEntity());
      return carried;
    } catch (NotPublic refused) {
      return new Carried.Refused(refused.toString());
    } catch (IOException lost) {
      return new Carried.Later(lost.toString(), null);
    } finally {
      watch.interrupt();
    }
  }

  /** However slowly the other side speaks: ended, every wait is over. */
  private void endAfterLimit(HttpPost message) {
    try {
      Thread.sleep(limit);
      message.abort();
    } catch (InterruptedException done) {
      Thread.currentThread().interrupt();
    }
  }

  /** What was answered stands, however this ends. */
  private static void finish(@Nullable HttpEntity body) {
    var length = body == null ? -1 : body.getContentLength();
    try {
      if (length >= 0 && length <= BODY_MAX) EntityUtils.consume(body);
    } catch (IOException lineIsNotKept) {
      // The next message takes another.
    }
  }

  private Carried understood(ClassicHttpResponse answer) {
    var status = answer.getCode();
    return switch (status) {
      case 404, 410 -> new Carried.Gone();
      case 408, 429 -> later(answer);
      default -> {
        if (status >= 200 && status < 300) yield new Carried.Taken();
        yield status >= 500 ? later(answer) : new Carried.Refused("status " + status);
      }
    };
  }

  private Carried later(ClassicHttpResponse answer) {
    var said = answer.getFirstHeader("Retry-After");
    var after = said == null ? null : RetryAfter.in(said.getValue(), clock);
    return new Carried.Later("status " + answer.getCode(), after);
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
