package app.serenade.media.erasure;

import static app.serenade.platform.Text.t;

import org.springframework.util.unit.DataSize;

/** How large something was, in words. */
final class ErasedSize {
  private ErasedSize() {}

  static String of(long bytes) {
    var size = DataSize.ofBytes(bytes);
    return size.toMegabytes() > 0
        ? t("media.erasure.megabytes", size.toMegabytes())
        : t("media.erasure.kilobytes", size.toKilobytes());
  }
}
