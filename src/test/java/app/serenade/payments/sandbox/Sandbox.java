package app.serenade.payments.sandbox;

import app.serenade.payments.ProviderSide;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * The provider's side in tests: what it decides, and events as it signs them, or as a forger does.
 */
public record Sandbox(ApplicationContext program, String root) {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** Decides without telling: the event is lost. */
  public void paidAndEventLost(UUID payment) {
    if (!program.getBean(SandboxStore.class).decide(payment, SandboxProvider.Decision.PAY))
      throw new IllegalStateException("not open: " + payment);
  }

  public void payoutDecidedAndEventLost(UUID payout) {
    if (!program.getBean(SandboxStore.class).decideTransfer(payout, "paid"))
      throw new IllegalStateException("not open: " + payout);
  }

  /** A provider that took money after it had closed the bill, as some do. */
  public void agrees(UUID payment) {
    program
        .getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
        .sql("update payments.sandbox_payment set state = 'paid' where id = :id")
        .param("id", payment)
        .update();
  }

  /** The answer to an event that is signed now. */
  public int tell(String event, String type, UUID about, long amount, String currency) {
    return tell(body(event, type, false, about, amount, currency), Duration.ZERO);
  }

  public int tell(String body, Duration ahead) {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    var signature = program.getBean(SandboxEvents.class).signature();
    return send(bytes, signature.of(bytes, Instant.now().plus(ahead)));
  }

  public static String body(
      String event, String type, boolean live, UUID about, long amount, String currency) {
    return JsonMapper.shared()
        .writeValueAsString(
            new SandboxEvent(event, type, live, new SandboxEvent.Payment(about, amount, currency)));
  }

  /** Asks for what is late now, and has given back what is to be given back. */
  public void sweep() {
    new ProviderSide(program::getBean).sweep();
  }

  private int send(byte[] body, String signature) {
    var request =
        HttpRequest.newBuilder(URI.create(root + SandboxEvents.PATH))
            .header("Content-Type", "application/json")
            .header(SandboxEvents.HEADER, signature)
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    try {
      return HTTP.send(request, BodyHandlers.discarding()).statusCode();
    } catch (java.io.IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
