package app.serenade.model;

import app.serenade.Node;
import app.serenade.commissions.AcceptCommission;
import app.serenade.commissions.Answers;
import app.serenade.commissions.BriefForm;
import app.serenade.commissions.CancelCommission;
import app.serenade.commissions.DeliverCommission;
import app.serenade.commissions.PayCommission;
import app.serenade.commissions.PlaceCommission;
import app.serenade.commissions.RefuseCommission;
import app.serenade.commissions.ReverseCommission;
import app.serenade.model.Command.Film;
import app.serenade.model.Command.Who;
import app.serenade.offers.ExitOffer;
import app.serenade.offers.OfferForm;
import app.serenade.offers.PublishOffer;
import app.serenade.offers.SwitchAccepting;
import app.serenade.payments.Coins;
import app.serenade.profiles.BlockAccount;
import app.serenade.reviews.PostReview;
import app.serenade.reviews.ReviewForm;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The same commands, done by the use cases of the running program, each answer in words. */
final class Real {
  private record Placed(UUID id, UUID fan, UUID creator) {}

  private final Node node;
  private final World world;
  private final List<Placed> commissions = new ArrayList<>();
  private final RealMoney money;
  private final Map<UUID, UUID> introductions = new HashMap<>();
  private final Map<UUID, UUID> lastSent = new HashMap<>();

  Real(Node node) {
    this.node = node;
    world = new World(node);
    money = new RealMoney(node);
  }

  /** What goes back to a provider is back, or refused, before anything else happens. */
  String answer(Command command) {
    var answer = done(command);
    settle();
    return answer;
  }

  void settle() {
    money.settle();
  }

  private String done(Command command) {
    return switch (command) {
      case Command.TopUp(var person, var coins) -> topUp(world.person(person), coins);
      case Command.Edit edit -> edit(world.person(edit.creator()), edit);
      case Command.Switch(var creator, var accepting) -> turn(world.person(creator), accepting);
      case Command.Exit(var creator) -> exit(world.person(creator));
      case Command.Place place -> place(place);
      case Command.Pay(var who, var which) -> {
        var c = find(which);
        yield Answers.of(node.bean(PayCommission.class).by(who(who, c), c.id()), money::number);
      }
      case Command.Accept(var who, var which) -> {
        var c = find(which);
        yield Answers.of(node.bean(AcceptCommission.class).by(who(who, c), c.id()));
      }
      case Command.Refuse(var who, var which) -> {
        var c = find(which);
        yield Answers.of(node.bean(RefuseCommission.class).by(who(who, c), c.id(), "No time"));
      }
      case Command.Cancel(var who, var which) -> {
        var c = find(which);
        yield Answers.of(node.bean(CancelCommission.class).by(who(who, c), c.id(), ""));
      }
      case Command.Send(var who, var which, var film) -> send(who, find(which), film);
      case Command.Review(var who, var which, var stars) -> review(who, find(which), stars);
      case Command.Block(var creator, var fan, var blocked) ->
          block(world.person(creator), world.handle(fan), blocked);
      case Command.Reverse(var which) ->
          Answers.of(node.bean(ReverseCommission.class).of(find(which).id()));
      case Command.Provide(var which, var how) -> money.provide(which, how);
      case Command.PayOut(var creator, var unit, var amount) ->
          money.payOut(world.person(creator), unit, amount);
      case Command.ProvidePayout(var which, var paid) -> money.providePayout(which, paid);
      case Command.ToWallet(var creator, var unit, var amount) ->
          money.toWallet(world.person(creator), unit, amount);
      case Command.Pass pass -> throw new IllegalArgumentException("passes for all: " + pass);
    };
  }

  private String topUp(UUID person, long coins) {
    Coins.give(node::bean, person, coins);
    return "done";
  }

  private String edit(UUID creator, Command.Edit edit) {
    var introduction =
        introductions.computeIfAbsent(creator, c -> world.film(c, "INTRODUCTION", 20));
    var amount = BigDecimal.valueOf(edit.amount(), edit.unit() == Command.Unit.COINS ? 0 : 2);
    var form =
        new OfferForm(
            introduction,
            "A small song",
            amount.toPlainString(),
            edit.unit().name(),
            "" + edit.promised());
    return switch (node.bean(PublishOffer.class).by(creator, form)) {
      case PublishOffer.Outcome.Done done -> "done";
      case PublishOffer.Outcome.Invalid(var errors) -> "invalid " + errors;
    };
  }

  private String turn(UUID creator, boolean accepting) {
    return switch (node.bean(SwitchAccepting.class).to(accepting, creator)) {
      case SwitchAccepting.Outcome.Done done -> "done";
      case SwitchAccepting.Outcome.Exited exited -> "exited";
      case SwitchAccepting.Outcome.NotFound none -> "not found";
    };
  }

  private String exit(UUID creator) {
    return switch (node.bean(ExitOffer.class).by(creator)) {
      case ExitOffer.Outcome.Done(var offer, var unfinished) -> "done, left " + unfinished;
      case ExitOffer.Outcome.NotFound none -> "not found";
    };
  }

  private String block(UUID creator, String fan, boolean blocked) {
    var blocks = node.bean(BlockAccount.class);
    return switch (blocked ? blocks.by(creator, fan) : blocks.lift(creator, fan)) {
      case BlockAccount.Outcome.Done done -> "done";
      case BlockAccount.Outcome.NobodyThere nobody -> "nobody there";
      case BlockAccount.Outcome.Oneself oneself -> "oneself";
    };
  }

  private String review(Who who, Placed c, int stars) {
    var form = new ReviewForm(stars == 0 ? "" : "" + stars, "", true);
    return switch (node.bean(PostReview.class).by(who(who, c), c.id(), form)) {
      case PostReview.Outcome.Posted posted -> "posted";
      case PostReview.Outcome.Already already -> "already";
      case PostReview.Outcome.Invalid invalid -> "invalid";
      case PostReview.Outcome.NotNow(var state) -> "not now " + state;
      case PostReview.Outcome.NotFound none -> "not found";
    };
  }

  private String place(Command.Place place) {
    var fan = world.person(place.fan());
    var creator = world.person(place.creator());
    var name = place.addressed() == 0 ? "" : "Ada" + place.addressed();
    var brief = new BriefForm("friend", name, "", "birthday", "", "Sing.", false);
    return switch (node.bean(PlaceCommission.class).by(fan, creator, brief)) {
      case PlaceCommission.Outcome.Done done ->
          "done #" + number(new Placed(done.id(), fan, creator)) + (done.paid() ? " paid" : "");
      case PlaceCommission.Outcome.Invalid invalid -> "invalid";
      case PlaceCommission.Outcome.NotFound none -> "not found";
      case PlaceCommission.Outcome.Closed closed -> "closed";
      case PlaceCommission.Outcome.Changed changed -> "changed";
      case PlaceCommission.Outcome.Blocked blocked -> "blocked";
      case PlaceCommission.Outcome.Own own -> "own";
    };
  }

  private int number(Placed placed) {
    if (!commissions.contains(placed)) commissions.add(placed);
    return commissions.indexOf(placed);
  }

  private String send(Who who, Placed c, Film kind) {
    var film =
        switch (kind) {
          case FITS -> world.film(c.creator(), "CUSTOM", 20);
          case TOO_SHORT -> world.film(c.creator(), "CUSTOM", 5);
          case NOT_THEIRS -> world.film(c.fan(), "CUSTOM", 20);
          case SENT_BEFORE -> lastSent.getOrDefault(c.creator(), UUID.randomUUID());
        };
    var answer = Answers.of(node.bean(DeliverCommission.class).by(who(who, c), c.id(), film));
    if (answer.startsWith("sent")) lastSent.put(c.creator(), film);
    return answer;
  }

  private UUID who(Who who, Placed c) {
    return switch (who) {
      case FAN -> c.fan();
      case CREATOR -> c.creator();
      case STRANGER -> UUID.randomUUID();
    };
  }

  private Placed find(int which) {
    return commissions.get(commissions.size() - 1 - which);
  }

  Books books() {
    return world.books(commissions.stream().map(Placed::id).toList(), money.payouts());
  }
}
