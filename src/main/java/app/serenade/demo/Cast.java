package app.serenade.demo;

import java.util.List;
import java.util.stream.Stream;

/** Who lives in the demo. */
final class Cast {
  static final String PASSWORD = "good-evening-2026";

  static final List<Person> CREATORS =
      List.of(
          creator(
              "amara",
              "Amara Okafor",
              "Sings to the moon and to whoever asks nicely. Lagos by birth, the night ferry by habit."),
          creator(
              "mateo",
              "Mateo Ibáñez",
              "Watches hills at the hour when they turn purple, and reads poems aloud to them."),
          creator(
              "linh",
              "Nguyễn Thị Linh",
              "Water, light, slow breathing. I film the bottom of the sea and wish you a quiet day."),
          creator(
              "aino",
              "Aino Lähteenmäki",
              "Above the Arctic Circle with a thermos. The sky does the work, I say your name under it."),
          creator(
              "yusuf",
              "Yusuf Demir",
              "Marbler of paper in Bursa. No two sheets alike, and none of them in a hurry."),
          creator(
              "kavya",
              "Kavya Raman",
              "Amateur astronomer, professional aunt. Ask me about rings. Any rings."));

  static final List<Person> FANS =
      List.of(
          fan("noor", "Noor El-Amin", "Collects good mornings."),
          fan("bruno", "Bruno Castellani", "Father of twins, sleeps between two and four."),
          fan("hana", "佐藤 花", "Letters are better than lists."),
          fan("tomasz", "Tomasz Zieliński", "Here for the sky, staying for the voices."));

  private Cast() {}

  static List<Person> all() {
    return Stream.concat(CREATORS.stream(), FANS.stream()).toList();
  }

  private static Person creator(String handle, String name, String bio) {
    return new Person(handle, name, bio, true);
  }

  private static Person fan(String handle, String name, String bio) {
    return new Person(handle, name, bio, false);
  }
}
