package app.serenade.profiles;

import static app.serenade.platform.Text.t;

import app.serenade.accounts.Leaving;
import app.serenade.platform.live.Live;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** With an account go its bio, and the blocks and follows it had a part in. */
@Component
class LeaveProfile implements Leaving {
  private final ProfileStore profiles;
  private final BlockStore blocks;
  private final FollowStore follows;
  private final Live live;

  LeaveProfile(ProfileStore profiles, BlockStore blocks, FollowStore follows, Live live) {
    this.profiles = profiles;
    this.blocks = blocks;
    this.follows = follows;
    this.live = live;
  }

  @Override
  public List<Told> tells(UUID account) {
    return List.of(new Told(Fate.GOES, t("profiles.leaving")));
  }

  @Override
  public void letGo(Departure departure) {
    profiles.remove(departure.account());
    blocks.removeAllOf(departure.account());
    var followed = follows.removeAllOf(departure.account());
    live.hint(followed.stream().map(other -> "profile/" + other).toList(), "figures");
  }
}
