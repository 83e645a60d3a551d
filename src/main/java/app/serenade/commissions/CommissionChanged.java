package app.serenade.commissions;

import java.util.UUID;

/**
 * A commission reached another state.
 *
 * @param transition counts the transitions of this commission from 1; listeners go by it, since
 *     events may arrive late, twice or out of order
 */
public record CommissionChanged(
    UUID commission, int transition, UUID fan, UUID creator, Change change) {}
