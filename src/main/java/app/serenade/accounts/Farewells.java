package app.serenade.accounts;

import static app.serenade.platform.Text.t;

import app.serenade.accounts.Leaving.Departure;
import app.serenade.accounts.Leaving.Fate;
import app.serenade.accounts.Leaving.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks all modules what they have of an account, and lets them let go of it. */
@Component
class Farewells {
  private final ObjectProvider<Leaving> leaving;
  private final ObjectProvider<Leftovers> leftovers;

  Farewells(ObjectProvider<Leaving> leaving, ObjectProvider<Leftovers> leftovers) {
    this.leaving = leaving;
    this.leftovers = leftovers;
  }

  Farewell of(UUID account) {
    var told = new ArrayList<Told>();
    leaving.forEach(one -> told.addAll(one.tells(account)));
    told.addAll(own());
    var left = leftovers.stream().flatMap(one -> one.of(account).stream()).toList();
    return new Farewell(told, left);
  }

  private static List<Told> own() {
    return List.of(
        new Told(Fate.GOES, t("accounts.deletion.self")),
        new Told(Fate.STAYS, t("accounts.deletion.words")),
        new Told(Fate.STAYS, t("accounts.deletion.ledger")),
        new Told(Fate.STAYS, t("accounts.deletion.handle")));
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void letGo(Departure departure) {
    leaving.forEach(one -> one.close(departure.account()));
    leaving.forEach(one -> one.letGo(departure));
  }

  /** What a request that was being answered meanwhile has begun goes too. */
  @ApplicationModuleListener
  void on(AccountDeleted deleted) {
    letGo(new Departure(deleted.account(), deleted.receipt()));
  }
}
