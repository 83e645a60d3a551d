package app.serenade.commissions;

import app.serenade.journeys.Person;
import app.serenade.platform.Ids;
import java.util.List;
import java.util.UUID;

/** Everybody who may act, and commissions in every state, for tests of what they may not. */
public abstract class Hosts extends CommissionFixture {
  private final List<UUID> found = new java.util.ArrayList<>();

  /** A guest, a stranger, a fan, a creator, and somebody whom the creator blocked. */
  protected List<Person> people() {
    var fan = fan(10 * PRICE);
    var creator = creator();
    var blocked = fan(PRICE);
    creator.put("/account/blocks/" + blocked.handle(), java.util.Map.of());
    found.add(requested(fan, creator, "Bo"));
    found.add(accepted(fan, creator));
    var sent = accepted(fan, creator);
    var film = film(creator, 20);
    var unused = bean(DeliverCommission.class).by(creator.id(), sent, film);
    found.addAll(List.of(sent, placed(fan, creator), film, Ids.next()));
    return List.of(Person.guest(at("")), somebody("stranger"), fan, creator, blocked);
  }

  private UUID requested(Person fan, Person creator, String name) {
    var id = placed(fan, creator, name);
    var unused = pay(fan, id);
    return id;
  }

  /** Of commissions, of a film, and of nothing. */
  protected List<UUID> ids() {
    return List.copyOf(found);
  }
}
