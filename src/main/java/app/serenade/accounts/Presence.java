package app.serenade.accounts;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Says whether somebody is there to have what arrives for them. */
@Component
public class Presence {
  private final DeletionStore store;

  Presence(DeletionStore store) {
    this.store = store;
  }

  /** Whether the account is not deleted, and will not be before the caller's transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean of(UUID account) {
    return store.holds(account);
  }
}
