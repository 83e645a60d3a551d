package app.serenade.offers;

import app.serenade.platform.Frame;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page that sets up an offer (P22), or resets the one there is (P23).
 *
 * @param choices prices to choose from
 * @param errors what is wrong with what was typed, by field
 * @param preview the offer as its page would show it
 * @param kept what its creator gets of the price, in words; empty for nothing
 * @param published what is published now, or null before the first time
 */
public record Setup(
    Frame frame,
    OfferForm form,
    OfferSettings settings,
    List<PriceChoices.Choice> choices,
    Map<String, String> errors,
    OfferView preview,
    String price,
    String about,
    String kept,
    @Nullable OfferView published) {
  /** Where the form goes, and the page's own address. */
  public String path() {
    return published == null ? "/me/custom/setup" : "/me/custom/edit";
  }

  /** The last part of the keys of its words: first, again, or back after exit. */
  public String kind() {
    if (published == null) return "first";
    return published.exited() ? "back" : "again";
  }

  public OfferPages.Sheet sheet() {
    return OfferPages.Sheet.plain(preview, price, about);
  }

  public boolean canExit() {
    return published != null && !published.exited();
  }

  public List<String> units() {
    return settings.ranges().stream().map(range -> range.unit().code()).toList();
  }

  /** What is wrong with a field, or empty. */
  public String error(String field) {
    return errors.getOrDefault(field, "");
  }
}
