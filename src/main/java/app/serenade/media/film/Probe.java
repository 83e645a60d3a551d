package app.serenade.media.film;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks ffprobe, with its reader forced, what a file holds. */
@Component
class Probe {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  /** What phones, cameras and browsers write, and the pictures and titles that lie beside. */
  private static final String CODECS =
      String.join(
          ",",
          "h264,hevc,vp8,vp9,libvpx,libvpx-vp9,av1,libdav1d,libaom-av1,mpeg4,h263,prores,mjpeg,png",
          "aac,mp3,mp3float,opus,libopus,vorbis,flac,alac,ac3,eac3,amrnb,amrwb,pcm_alaw,pcm_mulaw",
          "pcm_u8,pcm_s8,pcm_s16le,pcm_s16be,pcm_s24le,pcm_s24be,pcm_s32le,pcm_s32be,pcm_f32le",
          "pcm_f32be,mov_text,text,srt,subrip,ass,webvtt");

  private static final JsonMapper JSON = new JsonMapper();

  private final Ffmpeg ffmpeg;

  Probe(Ffmpeg ffmpeg) {
    this.ffmpeg = ffmpeg;
  }

  /** What it found; null when there is no video to be read. */
  @Nullable Clip look(Path file, Container container, Path folder) throws CutOff {
    var arguments =
        new ArrayList<>(List.of("-v", "error", "-probesize", "20M", "-analyzeduration", "10M"));
    arguments.addAll(source(file, container));
    arguments.addAll(List.of("-show_format", "-show_streams", "-of", "json"));
    var ended = ffmpeg.ffprobe(arguments, file, folder, LIMIT);
    ended.mustBeItsOwn();
    if (!ended.well()) return null;
    try {
      return clip(JSON.readTree(ended.output()), container);
    } catch (JacksonException e) {
      return null;
    }
  }

  /**
   * The only way a stranger's file is named to ffmpeg or ffprobe: nothing is guessed, nothing else
   * is opened.
   */
  static List<String> source(Path file, Container container) {
    return List.of(
        "-protocol_whitelist",
        "file",
        "-format_whitelist",
        "mov,matroska,webm",
        "-codec_whitelist",
        CODECS,
        "-f",
        container.demuxer(),
        "-i",
        file.toString());
  }

  private static @Nullable Clip clip(JsonNode found, Container container) {
    var video = stream(found, "video");
    if (video == null) return null;
    var audio = stream(found, "audio");
    var turned = isTurned(video);
    int width = video.path("width").asInt(0), height = video.path("height").asInt(0);
    return new Clip(
        container,
        video.path("codec_name").asString(""),
        video.path("pix_fmt").asString(""),
        List.of("smpte2084", "arib-std-b67").contains(video.path("color_transfer").asString("")),
        turned ? height : width,
        turned ? width : height,
        ratio(video.path("avg_frame_rate").asString("0/0")),
        length(found),
        found.path("streams").size(),
        stream(found, "attachment") != null,
        audio == null ? null : audio.path("codec_name").asString(""));
  }

  private static @Nullable JsonNode stream(JsonNode found, String type) {
    for (var stream : found.path("streams")) {
      var picture = stream.path("disposition").path("attached_pic").asInt(0) == 1;
      if (!picture && stream.path("codec_type").asString("").equals(type)) return stream;
    }
    return null;
  }

  private static boolean isTurned(JsonNode video) {
    for (var side : video.path("side_data_list")) {
      if (Math.abs(side.path("rotation").asInt(0)) % 180 == 90) return true;
    }
    return false;
  }

  private static Duration length(JsonNode found) {
    var seconds = found.path("format").path("duration").asString("0");
    try {
      var millis = Double.parseDouble(seconds) * 1000;
      return Duration.ofMillis(millis > 0 ? (long) Math.min(millis, 1e12) : 0);
    } catch (NumberFormatException e) {
      return Duration.ZERO;
    }
  }

  private static double ratio(String text) {
    var parts = text.split("/", 2);
    try {
      double over = Double.parseDouble(parts[0]),
          under = parts.length == 2 ? Double.parseDouble(parts[1]) : 1;
      return under == 0 ? 0 : over / under;
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
