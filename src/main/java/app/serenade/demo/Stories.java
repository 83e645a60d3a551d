package app.serenade.demo;

import static app.serenade.demo.Story.What.ACCEPT;
import static app.serenade.demo.Story.What.CANCEL_BY_CREATOR;
import static app.serenade.demo.Story.What.CANCEL_BY_FAN;
import static app.serenade.demo.Story.What.DELIVER;
import static app.serenade.demo.Story.What.LAPSE;
import static app.serenade.demo.Story.What.PAY;
import static app.serenade.demo.Story.What.REFUSE;

import app.serenade.commissions.BriefForm;
import app.serenade.demo.Story.Move;
import app.serenade.demo.Story.What;
import java.util.List;

/** The demo's commissions, oldest first: one or more of every state. */
final class Stories {
  static final List<Story> ALL =
      List.of(
          new Story(
              "delivered-3",
              "noor",
              "amara",
              310,
              brief(
                  "myself",
                  "Noor",
                  "encouragement",
                  "I start a new job on Monday. Something to walk in with, please."),
              List.of(pay(), then(9, ACCEPT, ""), then(50, DELIVER, ""))),
          new Story(
              "delivered-4",
              "bruno",
              "aino",
              260,
              brief(
                  "partner",
                  "Chiara",
                  "holiday",
                  "We wanted to see it together and then the twins came. Send us a little of it."),
              List.of(pay(), then(11, ACCEPT, ""), then(70, DELIVER, ""))),
          new Story(
              "not-accepted",
              "tomasz",
              "yusuf",
              240,
              brief(
                  "colleague",
                  "Magda",
                  "congratulations",
                  "She finished her doctorate. Something with blue in it, she would see the sea in it."),
              List.of(pay(), then(49, LAPSE, ""))),
          new Story(
              "not-sent",
              "hana",
              "kavya",
              230,
              brief(
                  "child",
                  "Haruto",
                  "birthday",
                  "He turns six and wants to know which planet is the oldest."),
              List.of(pay(), then(5, ACCEPT, ""), then(169, LAPSE, ""))),
          new Story(
              "delivered-5",
              "hana",
              "amara",
              200,
              brief(
                  "family",
                  "Obaachan",
                  "birthday",
                  "She knows one English song, the one about the moon. Could it be that one?"),
              List.of(pay(), then(4, ACCEPT, ""), then(30, DELIVER, ""))),
          new Story(
              "delivered-6",
              "tomasz",
              "amara",
              180,
              brief(
                  "partner",
                  "Ola",
                  "just_because",
                  "Sing that the telescope was on sale. It was not, but sing it."),
              List.of(pay(), then(2, ACCEPT, ""), then(60, DELIVER, ""))),
          new Story(
              "delivered-1",
              "noor",
              "aino",
              120,
              brief(
                  "family",
                  "Samira",
                  "get_well",
                  "My sister is in hospital until Friday. She loves green. Please say her name slowly."),
              List.of(pay(), then(3, ACCEPT, ""), then(40, DELIVER, ""))),
          new Story(
              "refused",
              "bruno",
              "mateo",
              70,
              brief(
                  "friend", "Gianluca", "wedding", "Could you read our vows backwards, as a joke?"),
              List.of(
                  pay(),
                  then(
                      4,
                      REFUSE,
                      "I would rather not joke with vows. Ask me for a poem and you shall have one."))),
          new Story(
              "delivered-2",
              "bruno",
              "amara",
              60,
              brief(
                  "child",
                  "Elia and Dario",
                  "just_because",
                  "A lullaby for twins who think sleep is a rumour."),
              List.of(pay(), then(6, ACCEPT, ""), then(20, DELIVER, ""))),
          new Story(
              "cancelled-by-fan",
              "tomasz",
              "aino",
              50,
              brief("partner", "Ola", "advice", "How do I tell her about the telescope?"),
              List.of(pay(), then(2, CANCEL_BY_FAN, "I told her myself. She laughed."))),
          new Story(
              "cancelled-by-creator",
              "noor",
              "linh",
              45,
              brief(
                  "myself",
                  "Noor",
                  "encouragement",
                  "Exam on Monday. I need a calm voice and some water."),
              List.of(
                  pay(),
                  then(1, ACCEPT, ""),
                  then(
                      20,
                      CANCEL_BY_CREATOR,
                      "A storm took the visibility and my microphone. I am so sorry."))),
          new Story(
              "accepted",
              "hana",
              "mateo",
              30,
              brief(
                  "friend",
                  "Ren",
                  "congratulations",
                  "He opened a small bookshop by the river. A poem about paper?"),
              List.of(pay(), then(7, ACCEPT, ""))),
          new Story(
              "accepted-2",
              "tomasz",
              "amara",
              20,
              brief(
                  "family",
                  "Babcia Helena",
                  "birthday",
                  "She is ninety and sings in the kitchen. Sing with her."),
              List.of(pay(), then(2, ACCEPT, ""))),
          new Story(
              "requested",
              "bruno",
              "kavya",
              9,
              brief(
                  "child",
                  "Elia",
                  "birthday",
                  "He asks every evening where the sun goes. Please tell him the truth, kindly."),
              List.of(pay())),
          new Story(
              "requested-2",
              "noor",
              "amara",
              5,
              brief(
                  "friend",
                  "Leïla",
                  "encouragement",
                  "First night in a new city, nobody to call. You could be the first voice."),
              List.of(pay())),
          new Story(
              "awaiting-payment",
              "hana",
              "linh",
              1,
              brief(
                  "colleague",
                  "Mr. Okada",
                  "just_because",
                  "He retires on Thursday and has never seen a reef."),
              List.of()));

  private Stories() {}

  private static BriefForm brief(String forWhom, String name, String occasion, String wishes) {
    return new BriefForm(forWhom, name, "", occasion, "", wishes, true);
  }

  private static Move pay() {
    return then(0, PAY, "");
  }

  private static Move then(int hoursLater, What what, String words) {
    return new Move(hoursLater, what, words);
  }
}
