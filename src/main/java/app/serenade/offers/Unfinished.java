package app.serenade.offers;

import java.util.UUID;

/** What creators still owe: those who know commissions say how many of theirs are unfinished. */
public interface Unfinished {
  /** Paid for, and neither delivered nor cancelled. */
  int of(UUID creator);
}
