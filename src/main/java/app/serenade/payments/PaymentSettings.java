package app.serenade.payments;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.modulith.NamedInterface;

/**
 * How coins are sold here.
 *
 * @param provider the name of the payment provider: sandbox or stripe
 * @param allowSandboxInProduction whether the sandbox may run with environment=production
 * @param amounts what the wallet page offers, in coins
 * @param smallest the fewest coins in one top-up
 * @param largest the most coins in one top-up
 * @param smallestPayout the least that is paid out, in the smallest part of its currency
 * @param lookedIntoAfter how long a payout or a refund may be on its way; after that its owner
 *     reads that it is looked into, and verify names it
 */
@NamedInterface("rooms")
@ConfigurationProperties("serenade.payments")
public record PaymentSettings(
    @DefaultValue("sandbox") String provider,
    @DefaultValue("false") boolean allowSandboxInProduction,
    @DefaultValue({"500", "1000", "2500", "5000"}) List<Long> amounts,
    @DefaultValue("1") long smallest,
    @DefaultValue("1000000") long largest,
    @DefaultValue("500") long smallestPayout,
    @DefaultValue("7d") Duration lookedIntoAfter) {}
