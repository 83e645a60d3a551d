package app.serenade.commissions.requests;

import app.serenade.offers.Unfinished;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells offers what a creator still has to answer or to record. */
@Component
class UnfinishedCommissions implements Unfinished {
  private final RequestReads requests;

  UnfinishedCommissions(RequestReads requests) {
    this.requests = requests;
  }

  @Override
  public int of(UUID creator) {
    var counts = requests.counts(creator);
    return counts.of(RequestKind.TO_ANSWER) + counts.of(RequestKind.TO_RECORD);
  }
}
