package app.serenade.discovery;

import app.serenade.platform.money.Money;

/** Somebody who makes videos for people now. */
public record Host(String handle, String name, String bio, Money price) {}
