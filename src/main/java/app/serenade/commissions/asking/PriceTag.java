package app.serenade.commissions.asking;

/**
 * What a price means to the fan who is to pay it, in words.
 *
 * @param fee the platform's share that is in it
 * @param fromWallet whether it is paid in coins; else the payment provider charges it
 * @param after the balance once it is paid; what there is where that is too little
 * @param missing what the wallet lacks of it, and {@code toTopUp} the same in coins
 */
public record PriceTag(
    String price,
    String about,
    int feePercent,
    String fee,
    boolean fromWallet,
    String before,
    String after,
    String missing,
    long toTopUp) {
  public boolean isShort() {
    return toTopUp > 0;
  }
}
