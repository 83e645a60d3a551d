package app.serenade.demo;

import java.util.List;

/**
 * What the demo's fans thought of their videos, oldest first.
 *
 * @param story the delivered commission
 * @param stars empty for none
 */
record Praise(String story, int hoursAgo, String stars, String words, boolean named) {
  static final List<Praise> ALL =
      List.of(
          new Praise(
              "delivered-3",
              240,
              "5",
              "I walked in with it in my ears and nobody noticed I was afraid. Least of all me.",
              true),
          new Praise(
              "delivered-4",
              170,
              "4",
              "Short, cold and exactly true. One star is still up there and we are coming for it.",
              false),
          new Praise(
              "delivered-5",
              160,
              "5",
              "She asked who the lady was and whether she eats well. That is the highest praise.",
              false),
          new Praise("delivered-6", 110, "4", "", false),
          new Praise(
              "delivered-1",
              70,
              "5",
              "She says Samira as if the name had always lived up there. My sister keeps it under her pillow.",
              true),
          new Praise(
              "delivered-2",
              20,
              "5",
              "Both asleep before the second verse. I have now heard the rest alone, four times.",
              true));
}
