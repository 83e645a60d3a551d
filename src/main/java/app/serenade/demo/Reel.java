package app.serenade.demo;

import static app.serenade.demo.Mood.DORIAN;
import static app.serenade.demo.Mood.LYDIAN;
import static app.serenade.demo.Mood.MAJOR;
import static app.serenade.demo.Mood.PENTATONIC;

import app.serenade.media.Purpose;
import java.util.List;

/** All films of the demo, in the order they appear. */
final class Reel {
  static final List<Film> INTRODUCTIONS =
      List.of(
          introduction("amara", "sea", "hue=h=14:s=1.1", PENTATONIC),
          introduction("mateo", "dusk", "hflip,hue=h=-42", MAJOR),
          introduction("linh", "caustics", "hue=h=-24", LYDIAN),
          introduction("aino", "aurora", "hue=h=18", DORIAN),
          introduction("yusuf", "agate", "hue=h=32:s=0.9", DORIAN),
          introduction(
              "kavya", "planet", "hflip,colorchannelmixer=rr=0.2:rb=0.8:br=0.9:bb=0.2", LYDIAN));

  static final List<Film> VIDEOS =
      List.of(
          video(
              "indigo",
              "yusuf",
              "agate",
              "hflip,hue=h=-62:s=0.85",
              DORIAN,
              "Indigo takes four nights. This is the third, when it still thinks it is violet."),
          video(
              "storm",
              "kavya",
              "planet",
              "",
              LYDIAN,
              "Someone drew this storm four hundred years ago and it is still not over. Patience, everyone."),
          video(
              "reef",
              "linh",
              "caustics",
              "hue=h=60:s=0.7",
              PENTATONIC,
              "Eleven in the morning, two metres down. The reef is reading its mail."),
          video(
              "bus",
              "mateo",
              "dusk",
              "hflip,hue=h=-20:s=1.1",
              DORIAN,
              "The last bus leaves before the colour does. I walked."),
          video(
              "snow",
              "aino",
              "snow",
              "",
              MAJOR,
              "First snow. Nobody spoke for nine minutes, and it was the best meeting of the year."),
          video(
              "lanterns",
              "amara",
              "lanterns",
              "hue=h=-8",
              PENTATONIC,
              "For everyone who could not come home this year: we lit one for you."),
          video(
              "ink",
              "yusuf",
              "agate",
              "",
              MAJOR,
              "You cannot push the ink. You can only ask the water, and then say thank you."),
          video(
              "counting",
              "linh",
              "fireflies",
              "",
              LYDIAN,
              "My grandmother counted them instead of sheep. She never got past forty."),
          video(
              "practice",
              "kavya",
              "lanterns",
              "hflip,colorchannelmixer=rr=0.25:rb=0.75:br=1:bb=0",
              DORIAN,
              "Practising with paper stars until the real ones clear the clouds."),
          video(
              "ferry",
              "amara",
              "sea",
              "",
              MAJOR,
              "Night ferry, row twelve, wrapped in two coats. Sing with me, the moon knows the words."),
          video(
              "hills",
              "mateo",
              "dusk",
              "",
              MAJOR,
              "Three hills, one sun, no notes. Today's poem wrote itself and left."),
          video(
              "lake",
              "aino",
              "aurora",
              "",
              LYDIAN,
              "It started over the lake at 23:14. Headphones, please, and somebody to hold on to."));

  /** Recorded beside the ferry, the second voice. */
  static final Film DUET =
      video(
          "second-voice",
          "noor",
          "lanterns",
          "hue=h=24",
          MAJOR,
          "Row twelve was taken, so I sing the second voice from the balcony.");

  static final String DUET_OF = "video/ferry";

  static final List<Film> CUSTOM =
      List.of(
          custom("delivered-1", "aino", "aurora", "hue=h=-20", MAJOR),
          custom("delivered-2", "amara", "lanterns", "", PENTATONIC),
          custom("delivered-3", "amara", "sea", "hue=h=30", MAJOR),
          custom("delivered-4", "aino", "snow", "hue=h=-12", LYDIAN),
          custom("delivered-5", "amara", "lanterns", "hflip,hue=h=24", DORIAN),
          custom("delivered-6", "amara", "sea", "hflip,hue=h=-24", PENTATONIC));

  private Reel() {}

  private static Film introduction(String handle, String scene, String shade, Mood mood) {
    var step = "introduction/" + handle;
    return new Film(step, handle, Purpose.INTRODUCTION, scene, shade, mood, "");
  }

  private static Film video(
      String name, String handle, String scene, String shade, Mood mood, String words) {
    var step = "video/" + name;
    return new Film(step, handle, Purpose.VIDEO, scene, shade, mood, words);
  }

  private static Film custom(String name, String handle, String scene, String shade, Mood mood) {
    return new Film("custom/" + name, handle, Purpose.CUSTOM, scene, shade, mood, "");
  }
}
