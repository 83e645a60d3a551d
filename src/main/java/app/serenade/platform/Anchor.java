package app.serenade.platform;

/**
 * The way from a video into a function: custom video, duet, effect.
 *
 * @param icon a lucide name
 * @param line one line of what happens
 * @param target the path it leads to
 */
public record Anchor(String icon, String name, String line, String target) {}
