package app.serenade.forwarding;

import app.serenade.platform.Frame;
import app.serenade.platform.Html;
import app.serenade.platform.Viewer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The sheet of a custom video's forwards: whom to send it to, and who can see it now. */
@Component
class Sheets {
  /**
   * What the fan did last, and what came of it.
   *
   * @param search what is looked for among people
   * @param to the e-mail address typed
   * @param problem why nothing was done, or empty
   * @param made the link just made
   */
  record Told(String search, String to, String problem, MakeLink.@Nullable Made made) {
    static Told looking(String search) {
      return new Told(search, "", "", null);
    }

    static Told refused(String words) {
      return new Told("", "", words, null);
    }

    static Told typed(String to, String words) {
      return new Told("", to, words, null);
    }

    static Told made(MakeLink.Made link) {
      return new Told("", "", "", link);
    }
  }

  public record Show(
      Frame frame,
      Film film,
      String search,
      String to,
      String problem,
      MakeLink.@Nullable Made made,
      List<PeopleReads.Choice> choices,
      List<AccessReads.Person> people,
      List<AccessReads.Link> links) {
    public String path() {
      return "/commissions/" + film.commission();
    }

    /** Words for an address such as {@code sms:}. */
    public String encoded(String words) {
      return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }
  }

  private final FilmReads films;
  private final PeopleReads people;
  private final AccessReads access;
  private final Clock clock;

  Sheets(FilmReads films, PeopleReads people, AccessReads access, Clock clock) {
    this.films = films;
    this.people = people;
    this.access = access;
    this.clock = clock;
  }

  ModelAndView page(
      Frame frame, Viewer.Account viewer, UUID commission, Told told, HttpStatus status) {
    var film = films.ofFan(viewer.id(), commission);
    if (film == null) return Html.missing();
    var show =
        new Show(
            frame,
            film,
            told.search(),
            told.to(),
            told.problem(),
            told.made(),
            people.choices(film, told.search()),
            access.people(commission),
            access.links(commission, clock.instant()));
    return Html.page("forwarding/sheet", show, status);
  }
}
