package app.serenade.commissions.asking;

/**
 * How an offer stands at this moment, for a page of a fan that may have been open for a while.
 *
 * @param closed why it can not be commissioned by this fan, in words; empty where it can
 * @param news how it changed since the page was opened, in words; empty where it did not
 * @param seen the offer as the page was opened with, as a token
 * @param current the offer as it is shown now, as a token
 */
public record OfferNow(
    String closed, String news, String price, String about, String seen, String current) {
  public boolean isClosed() {
    return !closed.isEmpty();
  }
}
