package app.serenade.commissions;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.modulith.NamedInterface;

/**
 * What an operator decides about commissions; each copies them when it is confirmed.
 *
 * @param toPay how long an unpaid one is kept
 * @param toAnswer the first deadline: to accept
 * @param toDeliver the second deadline: to send the video, from accepting on
 * @param claimWindow how long after delivery the operator can still reverse the money
 * @param feePercent the platform fee, shown to both sides
 * @param draftsKept how long an unfinished brief is kept that nobody goes on with
 */
@NamedInterface("rooms")
@ConfigurationProperties("serenade.commissions")
public record CommissionSettings(
    @DefaultValue("24h") Duration toPay,
    @DefaultValue("48h") Duration toAnswer,
    @DefaultValue("168h") Duration toDeliver,
    @DefaultValue("72h") Duration claimWindow,
    @DefaultValue("20") int feePercent,
    @DefaultValue("90d") Duration draftsKept) {}
