package app.serenade.hostile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What nobody should send, and what somebody sends all the same. */
final class Hostile {
  /** Markup that must not stand in a page as it was sent. */
  static final String MARKUP = "<b id=hostile onclick=alert(1)>'\"&";

  private static final int MEGABYTE = 1 << 20;
  private static final String HUGE = "x".repeat(MEGABYTE);
  private static final String DEEP = "[".repeat(20_000) + "]".repeat(20_000);

  /** Numbers that are no price, no number of coins and no number of seconds. */
  static final List<String> NUMBERS =
      List.of("-1", "1.005", "1e3", "9223372036854775808", "NaN", "0x10", "1_000");

  private Hostile() {}

  /** A field of a form, as it goes over the line: encoded already, or bytes no encoder makes. */
  static List<String> formValues() {
    var values = new ArrayList<>(NUMBERS);
    values.addAll(
        List.of(
            "",
            "%3Cb%20id%3Dhostile%20onclick%3Dalert%281%29%3E%27%22%26",
            "%27%3B%20drop%20table%20accounts.account%3B--",
            "%00%07%1B%E2%80%AE",
            "%ED%A0%80",
            "%",
            "%F0%9F%98%80".repeat(300),
            HUGE));
    return values;
  }

  /** A field of a JSON object, as its text. */
  static List<String> jsonValues() {
    var values = new ArrayList<>(NUMBERS);
    values.addAll(
        List.of(
            "null",
            "\"\"",
            "\"" + MARKUP.replace("\"", "\\\"") + "\"",
            "\"'; drop table accounts.account;--\"",
            "\"\\u0000\\u0007\\u202e\"",
            "\"\\ud800\"",
            "[\"x\"]",
            "{\"a\":1}",
            "true",
            DEEP,
            "\"" + HUGE + "\""));
    return values;
  }

  /** Whole bodies that are no object. */
  static List<String> bodies() {
    return List.of("", "null", "[]", "7", "\"x\"", "{", "{}", "{\"a\":" + DEEP + "}", "\u0000");
  }

  static List<String> contentTypes() {
    return List.of("text/plain", "application/xml", "multipart/form-data; boundary=x", "x/y;;=");
  }

  /** Ids and handles that are none. */
  static List<String> malformed() {
    return List.of(
        "7",
        "00000000-0000-0000-0000-000000000000",
        "00000000-0000-0000-0000-00000000000g",
        "%27%3B--",
        "%3Cb%20id%3Dhostile%3E",
        "%ED%A0%80",
        "..%2F..%2Fetc%2Fpasswd",
        "x".repeat(3_000));
  }

  /** What a field may well hold, by its name. */
  static Map<String, String> usual() {
    var usual = new LinkedHashMap<String, String>();
    usual.put("forWhom", "friend");
    usual.put("occasion", "birthday");
    usual.put("addressedAs", "Ada");
    usual.put("coins", "500");
    usual.put("amount", "500");
    usual.put("unit", "COINS");
    usual.put("promisedSeconds", "15");
    usual.put("description", "A small song");
    usual.put("stars", "5");
    usual.put("words", "Hello");
    usual.put("text", "Hello");
    usual.put("name", "Somebody");
    usual.put("next", "/");
    usual.put("q", "mei");
    usual.put("role", "fan");
    return usual;
  }
}
