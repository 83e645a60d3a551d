package app.serenade.profiles;

import java.math.RoundingMode;
import java.text.NumberFormat;
import org.springframework.context.i18n.LocaleContextHolder;

/** How many there are of something, in as few letters as tell it: 84, 1.2K, 3M. */
public final class Figure {
  private Figure() {}

  public static String shortly(long count) {
    var format =
        NumberFormat.getCompactNumberInstance(
            LocaleContextHolder.getLocale(), NumberFormat.Style.SHORT);
    format.setMaximumFractionDigits(1);
    format.setRoundingMode(RoundingMode.DOWN);
    return format.format(count);
  }
}
