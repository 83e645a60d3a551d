package app.serenade.demo;

import app.serenade.offers.OfferForm;
import app.serenade.offers.PublishOffer;
import app.serenade.videos.BeginDuet;
import app.serenade.videos.PublishVideo;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Publishes what was drawn: videos, and offers with their introductions. */
@Component
@ConditionalOnBooleanProperty("serenade.demo")
class PutOnShow {
  /** An offer's price in coins and its words, by the creator's handle. */
  private static final Map<String, Offer> OFFERS =
      Map.of(
          "amara",
              new Offer(
                  800,
                  "A song with your person's name in it, sung where the water is. Lullabies are my favourite thing to be asked for."),
          "mateo",
              new Offer(
                  500,
                  "A poem of eight lines, written in the morning and read at dusk. Tell me what they love and I will find the hill for it."),
          "linh",
              new Offer(
                  600,
                  "Two minutes of calm with your name and the sea. Good before exams, operations and family dinners."),
          "aino",
              new Offer(
                  1200,
                  "When the sky moves I say what you want said, under it. I cannot promise green. It is usually green."),
          "yusuf",
              new Offer(
                  900,
                  "I marble a sheet for one person and tell them what I see in it. The film is theirs, the paper too if they write to me."),
          "kavya",
              new Offer(
                  400,
                  "One honest answer to one question about the sky, by name, for people from four to ninety-four."));

  private record Offer(int coins, String words) {}

  private final PublishVideo videos;
  private final BeginDuet duets;
  private final PublishOffer offers;
  private final DemoSettings settings;
  private final MadeStore made;

  PutOnShow(
      PublishVideo videos,
      BeginDuet duets,
      PublishOffer offers,
      DemoSettings settings,
      MadeStore made) {
    this.videos = videos;
    this.duets = duets;
    this.offers = offers;
    this.settings = settings;
    this.made = made;
  }

  void video(Film film) {
    var _ = made.once("published/" + film.step(), () -> publish(film));
  }

  private UUID publish(Film film) {
    var creator = made.known("account/" + film.handle());
    if (!(videos.by(creator, made.known(film.step()), film.words())
        instanceof PublishVideo.Outcome.Published(var video)))
      throw new IllegalStateException("not published: " + film.step());
    return video;
  }

  /** The two become one film, which is published as any other. */
  void beginDuet(Film film, String original) {
    var _ = made.once("duet/" + film.step(), () -> begin(film, original));
  }

  private UUID begin(Film film, String original) {
    var maker = made.known("account/" + film.handle());
    var asset = made.known(film.step());
    var video = made.known("published/" + original);
    if (!(duets.by(maker, video, asset, BeginDuet.Placing.plain())
        instanceof BeginDuet.Outcome.Begun))
      throw new IllegalStateException("no duet: " + film.step());
    return asset;
  }

  void offer(Film introduction) {
    var _ = made.once("offer/" + introduction.handle(), () -> offerWith(introduction));
  }

  private UUID offerWith(Film introduction) {
    var offer = OFFERS.get(introduction.handle());
    if (offer == null) throw new IllegalStateException("no offer: " + introduction.handle());
    var creator = made.known("account/" + introduction.handle());
    var form =
        OfferForm.inCoins(
            made.known(introduction.step()),
            offer.words(),
            String.valueOf(offer.coins()),
            String.valueOf(settings.promised()));
    if (offers.by(creator, form) instanceof PublishOffer.Outcome.Invalid(var errors))
      throw new IllegalStateException("no offer: " + errors);
    return creator;
  }
}
