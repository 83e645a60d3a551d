package app.serenade.profiles;

/**
 * The menu that blocks an account, or lifts the block, on pages about that account.
 *
 * @param next where to return to
 */
public record BlockMenu(String handle, String name, boolean blocked, String next) {}
