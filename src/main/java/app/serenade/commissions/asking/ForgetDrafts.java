package app.serenade.commissions.asking;

import app.serenade.commissions.CommissionSettings;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes drafts that nobody went on with. */
@Component
class ForgetDrafts {
  private static final Logger LOG = LoggerFactory.getLogger(ForgetDrafts.class);

  private final DraftStore drafts;
  private final CommissionSettings settings;

  ForgetDrafts(DraftStore drafts, CommissionSettings settings) {
    this.drafts = drafts;
    this.settings = settings;
  }

  @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void sweep() {
    var removed = drafts.removeOlderThan(settings.draftsKept(), GuestDrafts.KEPT);
    if (removed > 0) LOG.info("{} fields of old drafts removed", removed);
  }
}
