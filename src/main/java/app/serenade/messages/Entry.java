package app.serenade.messages;

import static app.serenade.platform.Text.t;

import app.serenade.commissions.Change;
import app.serenade.media.PlayTime;
import java.time.Instant;
import java.util.List;
import java.util.StringJoiner;
import java.util.UUID;

/** One thing in a conversation, as one of its two sees it. */
public sealed interface Entry {
  UUID id();

  long number();

  Instant at();

  /** Whether the reader said or did it. */
  boolean own();

  /**
   * What one of them wrote.
   *
   * @param answered whether the other side has written too, which makes addresses into links
   */
  record Written(UUID id, long number, Instant at, boolean own, String words, boolean answered)
      implements Entry {
    public List<Words.Part> parts() {
      return answered ? Words.parts(words) : List.of(new Words.Part.Plain(words));
    }
  }

  /** What the app says about a commission, with the buttons that fit its state and the reader. */
  record Prompt(
      UUID id,
      long number,
      Instant at,
      boolean own,
      UUID commission,
      String state,
      boolean reviewed,
      app.serenade.messages.Prompt said)
      implements Entry {
    public String words() {
      return said.words();
    }

    /** The creator can accept or refuse. */
    public boolean toAnswer() {
      return said.change() == Change.REQUESTED && state.equals("requested") && !said.fanReads();
    }

    public boolean toRecord() {
      return said.change() == Change.ACCEPTED && state.equals("accepted") && !said.fanReads();
    }

    /** The fan can say what they think of the video. */
    public boolean toReview() {
      return aboutTheVideo() && said.fanReads() && !reviewed;
    }

    public boolean toReadTheReview() {
      return aboutTheVideo() && reviewed;
    }

    private boolean aboutTheVideo() {
      return said.change() == Change.DELIVERED || said.change() == Change.REVIEWED;
    }

    public String target() {
      return "/commissions/" + commission;
    }
  }

  /**
   * The custom video, as its creator's part of the conversation.
   *
   * @param fromFile whether it was chosen from a file and not shot in this app
   * @param points how many points of the brief it leads to
   * @param refunded whether an operator gave the money back after it was sent
   * @param stars of its review; 0 where there are none
   */
  record Video(
      UUID id,
      long number,
      Instant at,
      boolean own,
      UUID commission,
      UUID asset,
      long lengthMs,
      String addressedAs,
      boolean fromFile,
      int points,
      boolean refunded,
      boolean reviewed,
      int stars)
      implements Entry {
    public String target() {
      return "/commissions/" + commission;
    }

    /** All that its picture shows, in words. */
    public String label() {
      var words = new StringJoiner(". ").add(t("messages.video", addressedAs));
      if (fromFile) words.add(t("messages.video.from-file"));
      if (points > 0) words.add(t("messages.video.points", points));
      return words.toString();
    }

    /** What became of it, in a word or two. */
    public String state() {
      if (refunded) return t("messages.video.refunded");
      if (stars > 0) return t("messages.video.stars", stars);
      if (reviewed) return t("messages.video.reviewed");
      return t(own ? "messages.video.sent" : "messages.video.received");
    }

    /** Only the fan forwards it; here the creator is the one whose own it is. */
    public boolean toForward() {
      return !own;
    }

    public String length() {
      return PlayTime.length(lengthMs);
    }
  }

  /**
   * A custom video of theirs that one of the two let the other see.
   *
   * @param commission known to the one who forwarded it; the other learns nothing of it
   */
  record Forward(
      UUID id,
      long number,
      Instant at,
      boolean own,
      UUID forward,
      UUID commission,
      UUID asset,
      long lengthMs,
      String creatorName,
      boolean withdrawn)
      implements Entry {
    public String target() {
      return own ? "/commissions/" + commission + "/video" : "/forwards/" + forward;
    }

    public String length() {
      return PlayTime.length(lengthMs);
    }
  }
}
