package app.serenade.reviews;

import static app.serenade.platform.Access.Who.ANYONE;

import app.serenade.platform.Access;
import app.serenade.platform.Frame;
import app.serenade.platform.Html;
import app.serenade.profiles.ProfileReads;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All reviews of a creator, a page at a time, the newest first. */
@Controller
class CreatorReviewPages {
  public record Show(Frame frame, UUID account, CreatorReviews creator) {}

  private final ProfileReads profiles;
  private final ReviewReads reviews;

  CreatorReviewPages(ProfileReads profiles, ReviewReads reviews) {
    this.profiles = profiles;
    this.reviews = reviews;
  }

  @Access(ANYONE)
  @GetMapping("/@{handle}/custom/reviews")
  ModelAndView show(
      Frame frame,
      @PathVariable String handle,
      @RequestParam(required = false) @Nullable UUID after,
      @RequestParam(required = false) @Nullable UUID since) {
    var profile = profiles.find(handle);
    if (profile == null) return Html.missing();
    var account = profile.account();
    var stretch =
        since == null
            ? reviews.newest(account, after, ReviewReads.PAGE)
            : reviews.since(account, since);
    var rating = reviews.rating(account);
    var creator =
        new CreatorReviews(profile.handle(), profile.name(), rating, stretch, after == null);
    return Html.page("reviews/all", new Show(frame, account, creator));
  }
}
