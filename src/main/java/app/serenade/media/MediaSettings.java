package app.serenade.media;

import app.serenade.media.film.Limits;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.modulith.NamedInterface;
import org.springframework.util.unit.DataSize;

/**
 * What the operator may set about films.
 *
 * @param longestVideo of an ordinary video
 * @param longestIntroduction of the introduction video of an offer
 * @param longestCustom of a video that was commissioned
 * @param largestVideo of an ordinary video's file
 * @param largestIntroduction of an introduction video's file
 * @param largestCustom of a commissioned video's file
 * @param eachAccount all that one account may store
 * @param uploadsLive how long an unfinished upload is kept
 * @param untakenLive how long a film is kept that became part of nothing
 */
@NamedInterface("rooms")
@ConfigurationProperties("serenade.media")
public record MediaSettings(
    @DefaultValue("180s") Duration longestVideo,
    @DefaultValue("60s") Duration longestIntroduction,
    @DefaultValue("300s") Duration longestCustom,
    @DefaultValue("1GB") DataSize largestVideo,
    @DefaultValue("512MB") DataSize largestIntroduction,
    @DefaultValue("2GB") DataSize largestCustom,
    @DefaultValue("50GB") DataSize eachAccount,
    @DefaultValue("24h") Duration uploadsLive,
    @DefaultValue("7d") Duration untakenLive) {

  /** The largest upload of any purpose, in bytes. */
  public long most() {
    return Math.max(
        largestVideo.toBytes(), Math.max(largestIntroduction.toBytes(), largestCustom.toBytes()));
  }

  public Limits limits(Purpose purpose) {
    return switch (purpose) {
      case VIDEO -> new Limits(longestVideo, largestVideo.toBytes());
      case INTRODUCTION -> new Limits(longestIntroduction, largestIntroduction.toBytes());
      case CUSTOM -> new Limits(longestCustom, largestCustom.toBytes());
    };
  }
}
