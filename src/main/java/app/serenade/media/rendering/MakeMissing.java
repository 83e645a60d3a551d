package app.serenade.media.rendering;

import app.serenade.media.Asset;
import app.serenade.media.KeepFile;
import app.serenade.media.MediaSettings;
import app.serenade.media.Rendition;
import app.serenade.media.Rendition.Name;
import app.serenade.media.RenditionStore;
import app.serenade.media.film.MakeExtras;
import app.serenade.media.film.MakePlaylist;
import app.serenade.media.film.MakeRung;
import app.serenade.media.film.Progress;
import app.serenade.media.film.Reason;
import app.serenade.media.film.Rung;
import app.serenade.media.storage.MediaFolders;
import app.serenade.media.storage.Storage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes all files that one film lacks: its rungs, each there for everybody the moment it is
 * finished, its preview and its sheet for seeking, its playlists where it is long. What is there
 * already is not made again, so that a crash costs one rung at most.
 */
@Component
class MakeMissing {
  /** From this length on a film is played in pieces; a shorter one starts sooner as one file. */
  static final Duration LONG = Duration.ofSeconds(60);

  /** Why the film does not get all. */
  record Fault(Reason reason, String why) {}

  private final MakingStore making;
  private final RenditionStore renditions;
  private final MediaFolders folders;
  private final MediaSettings settings;
  private final Storage storage;
  private final MakeRung makeRung;
  private final MakeExtras makeExtras;
  private final MakePlaylist makePlaylist;
  private final KeepFile keep;
  private final FilmChange change;

  MakeMissing(
      MakingStore making,
      RenditionStore renditions,
      MediaFolders folders,
      MediaSettings settings,
      Storage storage,
      MakeRung makeRung,
      MakeExtras makeExtras,
      MakePlaylist makePlaylist,
      KeepFile keep,
      FilmChange change) {
    this.making = making;
    this.renditions = renditions;
    this.folders = folders;
    this.settings = settings;
    this.storage = storage;
    this.makeRung = makeRung;
    this.makeExtras = makeExtras;
    this.makePlaylist = makePlaylist;
    this.keep = keep;
    this.change = change;
  }

  /** What went wrong; null when all is there. */
  @Nullable Fault of(Asset asset) throws IOException {
    var work = folders.work(asset.id(), "renditions");
    try {
      for (var rung : Rung.ladder(asset.width(), asset.height())) {
        var fault = make(asset, rung, work);
        if (fault != null) return fault;
        if (rung == Rung.FIRST) makeExtras(asset, work);
      }
      return asset.length().compareTo(LONG) > 0 ? makePlaylists(asset, work) : null;
    } finally {
      folders.clear(work);
    }
  }

  private @Nullable Fault make(Asset asset, Rung rung, Path work) throws IOException {
    var there = there(asset.id());
    var name = Name.of(rung);
    var source = source(asset, there);
    if (there.containsKey(name)) return null;
    if (source == null) return new Fault(Reason.UNREADABLE, "its film is gone");
    var target = work.resolve(name.file());
    var limits = settings.limits(asset.purpose());
    return switch (makeRung.of(source, rung, limits, target, telling(asset, name))) {
      case MakeRung.Made.Fails(var reason, var why) -> new Fault(reason, why);
      case MakeRung.Made.Plays(var clip) -> {
        publish(asset, name, target, clip.width(), clip.height(), there);
        yield null;
      }
    };
  }

  /** What was uploaded where it is still needed, else the film that plays. */
  private @Nullable Path source(Asset asset, Map<Name, Rendition> there) {
    var uploaded = folders.incoming(asset.id());
    if (Files.exists(uploaded)) return uploaded;
    var film = there.get(Name.VIDEO);
    return film == null ? null : storage.open(film.key());
  }

  /** Without them a film plays as well: where they do not come out, they are left out. */
  private void makeExtras(Asset asset, Path work) throws IOException {
    var there = there(asset.id());
    var rung = there.get(Name.of(Rung.FIRST));
    if (rung == null) return;
    var film = storage.open(rung.key());
    var preview = work.resolve(Name.PREVIEW.file());
    var sprite = work.resolve(Name.SPRITE.file());
    if (!there.containsKey(Name.PREVIEW) && makeExtras.preview(film, preview))
      publish(asset, Name.PREVIEW, preview, rung.width(), rung.height(), there);
    if (!there.containsKey(Name.SPRITE) && makeExtras.sprite(film, asset.length(), sprite))
      publish(asset, Name.SPRITE, sprite, rung.width(), rung.height(), there);
  }

  /** All of them or none: the list of all is the last to be there. */
  private @Nullable Fault makePlaylists(Asset asset, Path work) throws IOException {
    var there = there(asset.id());
    if (there.containsKey(Name.LIST)) return null;
    var made = new ArrayList<MakePlaylist.Made>();
    for (var rung : Rung.ladder(asset.width(), asset.height())) {
      var film = there.get(Name.of(rung));
      if (film == null) return new Fault(Reason.FAILED, "a rung is gone");
      Name list = Name.listOf(rung), parts = Name.partsOf(rung);
      var cut = makePlaylist.of(storage.open(film.key()), list.file(), parts.file(), work);
      if (cut == null) return new Fault(Reason.FAILED, "it cannot be cut for a playlist");
      if (!there.containsKey(parts))
        publish(asset, parts, cut.parts(), film.width(), film.height(), there);
      if (!there.containsKey(list))
        publish(asset, list, cut.playlist(), film.width(), film.height(), there);
      made.add(cut);
    }
    var all = Files.writeString(work.resolve(Name.LIST.file()), MakePlaylist.list(made));
    publish(asset, Name.LIST, all, asset.width(), asset.height(), there);
    return null;
  }

  /** Unless the film became another one or went meanwhile, or somebody else made the same. */
  private void publish(
      Asset asset, Name name, Path made, int width, int height, Map<Name, Rendition> there)
      throws IOException {
    var file = keep.of(asset.id(), name, made, width, height);
    var before = there.get(Name.VIDEO);
    if (!change.unlessGone(asset, () -> added(file, before))) keep.drop(file);
  }

  private boolean added(Rendition file, @Nullable Rendition before) {
    var now = there(file.asset());
    var fits = now.containsValue(before) && !now.containsKey(file.name());
    if (fits) renditions.add(file);
    return fits;
  }

  private Map<Name, Rendition> there(UUID asset) {
    var there = new EnumMap<Name, Rendition>(Name.class);
    renditions.of(asset).forEach(file -> there.put(file.name(), file));
    return there;
  }

  /** Once a second at most. */
  private Progress telling(Asset asset, Name name) {
    var whole = Math.max(1, asset.length().toMillis());
    var last = new long[1];
    return done -> {
      var now = System.nanoTime();
      if (last[0] != 0 && now - last[0] < 1_000_000_000L) return;
      last[0] = now;
      var percent = (int) Math.clamp(100 * done.toMillis() / whole, 0, 99);
      change.of(asset, () -> making.progress(asset.id(), name, percent));
    };
  }
}
