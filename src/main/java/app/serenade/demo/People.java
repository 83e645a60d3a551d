package app.serenade.demo;

import app.serenade.accounts.SignUp;
import app.serenade.accounts.SignUpForm;
import app.serenade.messages.SendMessage;
import app.serenade.payments.sandbox.PretendTopUp;
import app.serenade.platform.Ids;
import app.serenade.platform.Viewer;
import app.serenade.profiles.EditProfile;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Brings the demo's people in: account, bio, coins, and what they say to each other. */
@Component
@ConditionalOnBooleanProperty("serenade.demo")
class People {
  private static final long COINS = 20_000;

  private final SignUp signUp;
  private final EditProfile profiles;
  private final PretendTopUp topUp;
  private final SendMessage messages;
  private final MadeStore made;

  People(
      SignUp signUp,
      EditProfile profiles,
      PretendTopUp topUp,
      SendMessage messages,
      MadeStore made) {
    this.signUp = signUp;
    this.profiles = profiles;
    this.topUp = topUp;
    this.messages = messages;
    this.made = made;
  }

  void arrive(Person person) {
    var account = made.once("account/" + person.handle(), () -> open(person));
    if (!person.creator()) buyCoins(person, account);
  }

  /** Under an id that is remembered first: bought once, wherever an earlier start stopped. */
  private void buyCoins(Person person, UUID account) {
    var id = made.once("coins/" + person.handle(), Ids::next);
    if (!topUp.of(id, account, COINS)) throw new IllegalStateException("no coins: " + person);
  }

  private UUID open(Person person) {
    var form = new SignUpForm(person.email(), person.handle(), person.name(), Cast.PASSWORD);
    if (!(signUp.with(form) instanceof SignUp.Outcome.Done(var account)))
      throw new IllegalStateException("no account for " + person.handle());
    if (!(profiles.by(account.id(), null, person.bio()) instanceof EditProfile.Outcome.Done))
      throw new IllegalStateException("no bio for " + person.handle());
    return account.id();
  }

  void say(Talk.Line line, int number) {
    var _ = made.once("message/" + number, () -> send(line));
  }

  private UUID send(Talk.Line line) {
    var sender = new Viewer.Account(made.known("account/" + line.from()), line.from(), "");
    if (!(messages.by(sender, line.to(), null, line.words())
        instanceof SendMessage.Outcome.Sent(var id)))
      throw new IllegalStateException("not sent: " + line);
    return id;
  }
}
