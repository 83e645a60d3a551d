package app.serenade.demo;

import java.util.List;

/** What the demo's people write to each other. */
final class Talk {
  record Line(String from, String to, String words) {}

  static final List<Line> LINES =
      List.of(
          new Line(
              "noor",
              "aino",
              "I watched it three times. My sister cried at her name, in the good way."),
          new Line(
              "aino",
              "noor",
              "Then the cold feet were worth it. Tell her the green band was hers alone."),
          new Line("noor", "aino", "She wants to know whether it makes a sound."),
          new Line("aino", "noor", "Only when nobody breathes."),
          new Line(
              "bruno",
              "amara",
              "The twins were asleep before the second verse. You have no idea what you have done for us."),
          new Line(
              "amara",
              "bruno",
              "I do: I have two of my own. Play it from the start, the middle wakes them."),
          new Line("hana", "mateo", "こんばんは。Does the poem have to rhyme?"),
          new Line("mateo", "hana", "Only with the hills. They are not strict."),
          new Line("tomasz", "kavya", "Is Saturn really that colour?"),
          new Line(
              "kavya",
              "tomasz",
              "On a good night it is the colour of buttered toast. Ask me for rings and you will see."));

  private Talk() {}
}
