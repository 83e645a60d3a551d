package app.serenade.commissions.detail;

import static app.serenade.commissions.Samples.NOW;
import static app.serenade.commissions.Samples.accepted;
import static app.serenade.commissions.Samples.awaiting;
import static org.assertj.core.api.Assertions.assertThat;

import app.serenade.commissions.Party;
import app.serenade.commissions.detail.CommissionView.Action;
import app.serenade.commissions.detail.CommissionView.CopyView;
import org.junit.jupiter.api.Test;

class ActionsTest {
  private static final CopyView NO_COPY = new CopyView(false, null);

  @Test
  void whatEachPartyCanDoFollowsFromTheState() {
    var accepted = accepted();
    assertThat(Actions.of(accepted, Party.FAN, NO_COPY)).containsExactly(Action.CANCEL);
    assertThat(Actions.of(accepted, Party.CREATOR, NO_COPY))
        .containsExactly(Action.RECORD, Action.CANCEL);
    assertThat(Actions.of(awaiting(), Party.CREATOR, NO_COPY)).isEmpty();
    assertThat(Actions.of(accepted.lapse(NOW), Party.FAN, NO_COPY)).isEmpty();
  }
}
