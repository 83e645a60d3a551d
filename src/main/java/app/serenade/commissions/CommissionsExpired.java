package app.serenade.commissions;

import java.util.List;

/**
 * The time of many commissions ran out. Told by {@link TellOfExpiry} in a transaction of the
 * listeners' own; it may be told again, like every {@link CommissionChanged} in it.
 */
public record CommissionsExpired(List<CommissionChanged> changes) {}
