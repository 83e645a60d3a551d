package app.serenade.crash;

/** A piece of work that can be cut off at each of its steps. */
sealed interface Work permits Transition, Unasked {
  void prepare(Stage stage);

  /** Of those in one lane, one death cuts off only one; empty where they are in nobody's way. */
  String lane();

  /** What somebody does afterwards, so that nobody has to wait for it to go on by itself. */
  default void goOn(Stage stage, String server) {}
}
