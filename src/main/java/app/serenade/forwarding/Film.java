package app.serenade.forwarding;

import java.util.UUID;

/** A delivered custom video, as its fan forwards it. */
public record Film(
    UUID commission,
    UUID asset,
    UUID fan,
    UUID creator,
    String fanName,
    String fanHandle,
    String creatorName,
    String creatorHandle,
    String addressedAs,
    long lengthMs) {}
