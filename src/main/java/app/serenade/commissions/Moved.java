package app.serenade.commissions;

/** What asking a commission to move comes to. */
public sealed interface Moved {
  /** It moved; this is what it is now. */
  record Done(Commission commission) implements Moved {}

  /** There is none, or none that this account may know of. */
  record NotFound() implements Moved {}

  /** It is in no state for that; this is what it is now. */
  record NotNow(Commission commission) implements Moved {}
}
