package app.serenade.messages;

import app.serenade.forwarding.Acquaintances;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** With whom an account spoke last. */
@Component
class RecentPartners implements Acquaintances {
  private final LineReads lines;

  RecentPartners(LineReads lines) {
    this.lines = lines;
  }

  @Override
  public List<UUID> recent(UUID account, int most) {
    return lines.partners(account, most);
  }
}
