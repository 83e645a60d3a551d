package app.serenade.demo;

import java.util.List;

/** Whom the demo's people follow, and what they say below videos, oldest first. */
final class Applause {
  record Follow(String from, String to) {}

  /**
   * @param video the video's name in {@link Reel}
   */
  record Remark(String from, String video, String words) {}

  static final List<Follow> FOLLOWS =
      List.of(
          new Follow("noor", "aino"),
          new Follow("noor", "amara"),
          new Follow("noor", "linh"),
          new Follow("bruno", "amara"),
          new Follow("bruno", "kavya"),
          new Follow("hana", "mateo"),
          new Follow("hana", "yusuf"),
          new Follow("hana", "aino"),
          new Follow("tomasz", "aino"),
          new Follow("tomasz", "kavya"),
          new Follow("amara", "linh"),
          new Follow("linh", "amara"),
          new Follow("kavya", "aino"),
          new Follow("mateo", "yusuf"));

  static final List<Remark> REMARKS =
      List.of(
          new Remark("tomasz", "lake", "I opened the window to listen. It was only the fridge."),
          new Remark("noor", "lake", "Held on to my sister, as instructed."),
          new Remark("kavya", "lake", "23:14 is when I gave up on my clouds. You got mine too."),
          new Remark("aino", "lake", "I will send yours back, Kavya. They are very light."),
          new Remark("bruno", "ferry", "Played it at two and at four. The moon knows us by now."),
          new Remark("linh", "ferry", "Row eleven was singing as well, in secret."),
          new Remark("hana", "ferry", "月もいっしょに歌っていますね。"),
          new Remark("amara", "ferry", "Then next time all of row eleven gets a verse."),
          new Remark("hana", "hills", "Please tell the poem that it may come back."),
          new Remark("yusuf", "hills", "That purple needs alum and patience. You had both."),
          new Remark("mateo", "indigo", "The third night is the one I would frame."),
          new Remark("noor", "counting", "I got to forty-one. Forgive me, grandmother."),
          new Remark("tomasz", "storm", "Four hundred years, and my landlord calls my leak old."),
          new Remark("noor", "lanterns", "Seen from a kitchen very far away. Thank you."),
          new Remark("bruno", "snow", "Nine minutes without a word. I have twins. I wept."));

  private Applause() {}
}
