package app.serenade.profiles;

import static app.serenade.platform.Text.t;

import app.serenade.accounts.Leaving;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** With an account go its bio and the blocks it had a part in. */
@Component
class LeaveProfile implements Leaving {
  private final ProfileStore profiles;
  private final BlockStore blocks;

  LeaveProfile(ProfileStore profiles, BlockStore blocks) {
    this.profiles = profiles;
    this.blocks = blocks;
  }

  @Override
  public List<Told> tells(UUID account) {
    return List.of(new Told(Fate.GOES, t("profiles.leaving")));
  }

  @Override
  public void letGo(Departure departure) {
    profiles.remove(departure.account());
    blocks.removeAllOf(departure.account());
  }
}
