package app.serenade.messages;

import app.serenade.accounts.Leaving;
import app.serenade.platform.live.Live;
import org.springframework.stereotype.Component;

/** What an account wrote stays with its readers, whose open pages hear that nobody is there. */
@Component
class LeaveTalk implements Leaving {
  private final LineReads lines;
  private final Live live;

  LeaveTalk(LineReads lines, Live live) {
    this.lines = lines;
    this.live = live;
  }

  @Override
  public void letGo(Departure departure) {
    var partners = lines.partners(departure.account());
    live.hint(partners.stream().map(partner -> "account/" + partner).toList(), "inbox");
  }
}
