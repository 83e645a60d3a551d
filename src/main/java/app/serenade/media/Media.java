package app.serenade.media;

import app.serenade.media.MediaAccess.Decision;
import app.serenade.media.Rendition.Name;
import app.serenade.media.storage.SendFile;
import app.serenade.platform.Html;
import app.serenade.platform.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What other modules do with films: make an uploaded one their own, look it up, hand it out, erase
 * it.
 */
@Component
public class Media {
  private final AssetStore assets;
  private final RenditionStore renditions;
  private final MediaAccess access;
  private final ForEverybody forEverybody;
  private final SendFile sendFile;
  private final EraseFilm erase;
  private final SetBeside setBeside;
  private final MediaSettings settings;

  Media(
      AssetStore assets,
      RenditionStore renditions,
      MediaAccess access,
      ForEverybody forEverybody,
      SendFile sendFile,
      EraseFilm erase,
      SetBeside setBeside,
      MediaSettings settings) {
    this.assets = assets;
    this.renditions = renditions;
    this.access = access;
    this.forEverybody = forEverybody;
    this.sendFile = sendFile;
    this.erase = erase;
    this.setBeside = setBeside;
    this.settings = settings;
  }

  /**
   * Makes a film of this account part of something, once and for all, in the caller's transaction.
   * From then on the {@link Audience} of its purpose says who may see it.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Taken take(UUID asset, UUID account, Purpose purpose) {
    var found = look(asset, account, purpose);
    if (found instanceof Asset) assets.take(asset);
    return found;
  }

  /** The same with what {@link #look} answered in this transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void take(Asset looked) {
    assets.take(looked.id());
  }

  /** What {@link #take} would answer now; until the transaction ends nobody else takes it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Taken look(UUID asset, UUID account, Purpose purpose) {
    var row = assets.lock(asset);
    if (row == null || !row.asset().owner().equals(account) || row.asset().purpose() != purpose) {
      return new Taken.NotThere();
    }
    if (row.reason() != null) return new Taken.Refused(row.reason());
    if (!row.asset().state().plays()) return new Taken.NotReady();
    var before = row.taken() || purpose == Purpose.CUSTOM && assets.isTakenTwice(asset);
    return before ? new Taken.AlreadyTaken() : row.asset();
  }

  /**
   * Sets another film beside this one, for good: what {@link #look} answers, and where that is the
   * film, it is being looked at again until it plays as one film of both.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Taken setBeside(UUID asset, UUID account, Purpose purpose, Beside beside) {
    var found = look(asset, account, purpose);
    if (found instanceof Asset) setBeside.of(asset, beside);
    return found;
  }

  public @Nullable Asset find(UUID asset) {
    var row = assets.find(asset);
    return row == null ? null : row.asset();
  }

  /** The key of the words for why a film was refused, or null where it was not. */
  public @Nullable String refusal(UUID asset) {
    var row = assets.find(asset);
    return row == null ? null : row.reason();
  }

  /** What a page needs to show it to whoever the page is for. */
  public Showing showing(UUID asset) {
    return showing(asset, "/media/" + asset);
  }

  /**
   * @param base another address beneath which the film lies for this viewer
   */
  public Showing showing(UUID asset, String base) {
    return renditions.showing(asset, base);
  }

  /** How long a film for this purpose may be. */
  public Duration longest(Purpose purpose) {
    return settings.limits(purpose).longest();
  }

  /** Rows now, in the caller's transaction if there is one; bytes soon after. */
  public void erase(UUID asset) {
    erase.now(asset);
  }

  /**
   * The same with all films of an account that leaves; a custom video that was sent stays.
   *
   * @param receipt whoever has it sees that every byte went
   */
  public void eraseAllOf(UUID account, UUID receipt) {
    erase.allOf(account, receipt);
  }

  /**
   * Answers with the film as an mp4 to be saved; not found to those who may not see it.
   *
   * @param name of the file for the person, without ending; any characters
   */
  public void download(
      UUID asset,
      String name,
      Viewer viewer,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var file = best(asset);
    var disposition =
        ContentDisposition.attachment()
            .filename(name + ".mp4", StandardCharsets.UTF_8)
            .build()
            .toString();
    send(file, disposition, seenBy(viewer), request, response);
  }

  /**
   * Answers with one file of the film to whoever shows a pass that an {@link Audience} admits; not
   * found to others.
   *
   * @param file such as {@code 480.mp4} or {@code poster.jpg}
   */
  public void show(
      UUID asset,
      String file,
      String pass,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var name = Name.ofFile(file);
    var served = name == null ? null : renditions.serve(asset, name);
    Asking asking = (film, taken) -> access.decide(pass, film, taken);
    send(served, null, asking, request, response);
  }

  /** Answers with one file of the film; not found to those who may not see it. */
  void send(
      UUID asset,
      Name name,
      Viewer viewer,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var known = forEverybody.find(asset, name);
    if (known == null) send(renditions.serve(asset, name), null, seenBy(viewer), request, response);
    else sendFile.send(known.stored(), true, null, request, response);
  }

  /** Asks, for somebody, whether they may see a film. */
  private interface Asking {
    Decision decide(Asset asset, boolean taken);
  }

  private Asking seenBy(Viewer viewer) {
    return (asset, taken) -> access.decide(viewer, asset, taken);
  }

  private void send(
      RenditionStore.@Nullable Served file,
      @Nullable String disposition,
      Asking asking,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (file == null) throw new Html.Missing();
    var decision = asking.decide(file.asset(), file.taken());
    if (decision == Decision.REFUSED) throw new Html.Missing();
    var everybodys = decision == Decision.PUBLIC && isForGood(file);
    if (everybodys) forEverybody.remember(file.rendition());
    sendFile.send(file.rendition().stored(), everybodys, disposition, request, response);
  }

  /** What was only copied is replaced when everything is made: no cache shall keep it till then. */
  private static boolean isForGood(RenditionStore.Served file) {
    return file.rendition().name() != Name.VIDEO || file.asset().state() == Asset.State.READY;
  }

  /**
   * The largest pictures there are: the first film, unless a rendition of the source came out
   * larger.
   */
  private RenditionStore.@Nullable Served best(UUID asset) {
    var films = renditions.of(asset).stream().filter(file -> file.name().isFilm());
    return films
        .max(Comparator.comparingInt(Rendition::height))
        .map(file -> renditions.serve(asset, file.name()))
        .orElse(null);
  }
}
