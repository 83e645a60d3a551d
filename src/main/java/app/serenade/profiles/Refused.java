package app.serenade.profiles;

import app.serenade.platform.Frame;

/**
 * Why a small step was not taken, on a page of its own where there is no script.
 *
 * @param back where to go on
 */
public record Refused(Frame frame, String words, String back) {}
