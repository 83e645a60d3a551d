package app.serenade.discovery;

import app.serenade.platform.Anchor;
import app.serenade.platform.money.Money;
import org.jspecify.annotations.Nullable;

/** Somebody who makes videos for people now. */
public record Host(
    String handle, String name, String bio, Money price, Anchor.@Nullable Rating rating) {}
