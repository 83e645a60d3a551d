package app.serenade.demo;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Fills the house while it serves already. Each step is made once: what an earlier start has made,
 * or half made, is found and gone on with.
 */
@Component
@ConditionalOnBooleanProperty("serenade.demo")
class SetUpDemo {
  private static final Logger LOG = LoggerFactory.getLogger(SetUpDemo.class);

  private final People people;
  private final DrawFilms draw;
  private final PutOnShow show;
  private final TellStory stories;
  private final TellPraise praise;
  private final GiveApplause applause;

  SetUpDemo(
      People people,
      DrawFilms draw,
      PutOnShow show,
      TellStory stories,
      TellPraise praise,
      GiveApplause applause) {
    this.people = people;
    this.draw = draw;
    this.show = show;
    this.stories = stories;
    this.praise = praise;
    this.applause = applause;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    var _ = Thread.ofPlatform().name("demo").daemon().start(this::run);
  }

  void run() {
    try {
      make();
      tellWhoIsThere();
    } catch (RuntimeException trouble) {
      LOG.error("The demo is not complete; the next start goes on with it.", trouble);
    }
  }

  private void make() {
    say("The demo's people arrive.");
    Cast.all().forEach(people::arrive);
    say("Drawing %d films; the house fills while you look.", films());
    draw.all(Reel.INTRODUCTIONS);
    Reel.INTRODUCTIONS.forEach(show::offer);
    say("The offers are there. Ordinary videos follow.");
    draw.all(Reel.VIDEOS);
    Reel.VIDEOS.forEach(show::video);
    sing();
    applause.all();
    say("The videos are there. Commissions follow.");
    draw.all(Reel.CUSTOM);
    Stories.ALL.forEach(stories::tell);
    Praise.ALL.forEach(praise::tell);
    for (var line = 0; line < Talk.LINES.size(); line++) people.say(Talk.LINES.get(line), line);
  }

  private void sing() {
    draw.all(List.of(Reel.DUET));
    show.beginDuet(Reel.DUET, Reel.DUET_OF);
    draw.await(Reel.DUET);
    show.video(Reel.DUET);
  }

  private static int films() {
    return 1 + Reel.INTRODUCTIONS.size() + Reel.VIDEOS.size() + Reel.CUSTOM.size();
  }

  private static void tellWhoIsThere() {
    say("The demo is complete. Everybody's password is %s", Cast.PASSWORD);
    for (var person : Cast.all())
      say("  %-8s %-24s @%-8s %s", person.role(), person.email(), person.handle(), person.name());
    say(
        "Two browsers: sign in as %s to commission, and as %s to record.",
        Cast.FANS.getFirst().email(), Cast.CREATORS.getFirst().email());
  }

  private static void say(String words, Object... arguments) {
    System.out.println(words.formatted(arguments));
  }
}
