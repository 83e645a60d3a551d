package app.serenade.commissions;

import java.util.List;

/**
 * Commissions reached other states. Told in a transaction of the listeners' own, which write what
 * follows for all of them together. It may be told late, twice or out of order: listeners go by
 * {@link CommissionChanged#transition}.
 */
public record CommissionsChanged(List<CommissionChanged> changes) {}
