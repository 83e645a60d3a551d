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
import app.serenade.model.Command.Film;
import app.serenade.model.Command.Who;
import app.serenade.offers.OfferForm;
import app.serenade.offers.PublishOffer;
import app.serenade.platform.Ids;
import app.serenade.platform.money.Money;
import app.serenade.wallet.Wallet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;

/** The same commands, done by the use cases of the running program, each answer in words. */
final class Real {
  private record Placed(UUID id, UUID fan, UUID creator) {}

  private final Node node;
  private final World world;
  private final List<Placed> commissions = new ArrayList<>();
  private final Map<UUID, UUID> introductions = new HashMap<>();
  private final Map<UUID, UUID> lastSent = new HashMap<>();

  Real(Node node) {
    this.node = node;
    world = new World(node);
  }

  String answer(Command command) {
    return switch (command) {
      case Command.TopUp(var person, var coins) -> topUp(world.person(person), coins);
      case Command.Edit(var creator, var price, var promised) ->
          edit(world.person(creator), price, promised);
      case Command.Place place -> place(place);
      case Command.Pay(var who, var which) -> {
        var c = find(which);
        yield Answers.of(node.bean(PayCommission.class).by(who(who, c), c.id()));
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
      case Command.Pass pass -> throw new IllegalArgumentException("passes for all: " + pass);
    };
  }

  private String topUp(UUID person, long coins) {
    node.bean(TransactionTemplate.class)
        .executeWithoutResult(
            done -> node.bean(Wallet.class).topUp(Ids.next(), person, Money.coins(coins)));
    return "done";
  }

  private String edit(UUID creator, long price, int promised) {
    var introduction =
        introductions.computeIfAbsent(creator, c -> world.film(c, "INTRODUCTION", 20));
    var form = OfferForm.inCoins(introduction, "A small song", "" + price, "" + promised);
    return switch (node.bean(PublishOffer.class).by(creator, form)) {
      case PublishOffer.Outcome.Done done -> "done";
      case PublishOffer.Outcome.Invalid(var errors) -> "invalid " + errors;
    };
  }

  private String place(Command.Place place) {
    var fan = world.person(place.fan());
    var creator = world.person(place.creator());
    var name = place.addressed() == 0 ? "" : "Ada" + place.addressed();
    var brief = new BriefForm("friend", name, "", "birthday", "", "Sing.", false);
    return switch (node.bean(PlaceCommission.class).by(fan, creator, brief)) {
      case PlaceCommission.Outcome.Done(var id, var paid) ->
          "done #" + number(new Placed(id, fan, creator)) + (paid ? " paid" : "");
      case PlaceCommission.Outcome.Invalid invalid -> "invalid";
      case PlaceCommission.Outcome.NotFound none -> "not found";
      case PlaceCommission.Outcome.Closed closed -> "closed";
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
    return world.books(commissions.stream().map(Placed::id).toList());
  }
}
