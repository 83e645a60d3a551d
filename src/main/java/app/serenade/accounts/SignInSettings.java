package app.serenade.accounts;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often somebody may try a wrong password.
 *
 * @param triesEachAccount for one account, from wherever
 * @param triesEachAddress from one network address, for whichever accounts
 * @param within in this stretch of time
 */
@ConfigurationProperties("serenade.sign-in")
record SignInSettings(
    @DefaultValue("10") int triesEachAccount,
    @DefaultValue("100") int triesEachAddress,
    @DefaultValue("15m") Duration within) {}
