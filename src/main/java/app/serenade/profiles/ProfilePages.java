package app.serenade.profiles;

import static app.serenade.platform.Access.Who.ANYONE;
import static app.serenade.platform.Access.Who.SIGNED_IN;

import app.serenade.platform.Access;
import app.serenade.platform.Frame;
import app.serenade.platform.Html;
import app.serenade.platform.Slot;
import app.serenade.platform.Slots;
import app.serenade.platform.Viewer;
import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The profile of any account (P1), one's own account page, and the form that edits it. */
@Controller
class ProfilePages {
  public record Show(
      Frame frame,
      Profile profile,
      boolean own,
      Follows follows,
      List<Content> counts,
      @Nullable FollowButton follow,
      List<Content> actions,
      @Nullable BlockMenu menu,
      List<Content> anchors,
      List<Content> grid) {}

  public record Me(Frame frame, Profile profile, List<Content> rows) {}

  public record Edit(Frame frame, String name, String bio, Map<String, String> errors) {
    public int bioMax() {
      return Profile.BIO_MAX;
    }
  }

  private final ProfileReads profiles;
  private final EditProfile edit;
  private final Blocks blocks;
  private final FollowReads follows;
  private final Slots slots;

  ProfilePages(
      ProfileReads profiles, EditProfile edit, Blocks blocks, FollowReads follows, Slots slots) {
    this.profiles = profiles;
    this.blocks = blocks;
    this.edit = edit;
    this.follows = follows;
    this.slots = slots;
  }

  @Access(ANYONE)
  @GetMapping("/@{handle}")
  ModelAndView show(
      Frame frame, Viewer viewer, @PathVariable String handle, HttpServletRequest request) {
    var profile = profiles.find(handle);
    if (profile == null) return Html.gone(request, request.getRequestURI());
    var account = profile.account();
    var following = follows.of(viewer, account);
    var menu = menu(viewer, profile);
    return Html.page(
        "profiles/show",
        new Show(
            frame,
            profile,
            viewer.is(account),
            following,
            slots.at(Slot.PROFILE_COUNT, viewer, account),
            follow(viewer, profile, following, menu),
            slots.at(Slot.PROFILE_ACTION, viewer, account),
            menu,
            slots.at(Slot.PROFILE_ANCHOR, viewer, account),
            slots.at(Slot.PROFILE_GRID, viewer, account)));
  }

  /** Nobody follows themself, nor whom they blocked. */
  private static @Nullable FollowButton follow(
      Viewer viewer, Profile profile, Follows following, @Nullable BlockMenu menu) {
    if (viewer.is(profile.account()) || (menu != null && menu.blocked())) return null;
    return new FollowButton(profile.handle(), following.followed(), viewer.isGuest());
  }

  private @Nullable BlockMenu menu(Viewer viewer, Profile profile) {
    if (!(viewer instanceof Viewer.Account account) || account.id().equals(profile.account()))
      return null;
    var blocked = blocks.isBlocked(account.id(), profile.account());
    return new BlockMenu(profile.handle(), profile.name(), blocked, "/@" + profile.handle());
  }

  @Access(SIGNED_IN)
  @GetMapping("/me")
  ModelAndView me(Frame frame, Viewer.Account viewer) {
    var profile = profiles.find(viewer.id());
    if (profile == null) return Html.missing();
    var rows = slots.at(Slot.ACCOUNT_ROW, viewer, viewer.id());
    return Html.page("profiles/me", new Me(frame, profile, rows));
  }

  @Access(SIGNED_IN)
  @GetMapping("/me/profile")
  ModelAndView edit(Frame frame, Viewer.Account viewer) {
    var profile = profiles.find(viewer.id());
    if (profile == null) return Html.missing();
    return Html.page("profiles/edit", new Edit(frame, profile.name(), profile.bio(), Map.of()));
  }

  @Access(SIGNED_IN)
  @PostMapping("/me/profile")
  ModelAndView edit(
      Frame frame,
      Viewer.Account viewer,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String bio) {
    return switch (edit.by(viewer.id(), name, bio)) {
      case EditProfile.Outcome.Done() -> Html.redirect("/me");
      case EditProfile.Outcome.Invalid(var errors) ->
          Html.page(
              "profiles/edit",
              new Edit(frame, name, bio, errors),
              HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }
}
