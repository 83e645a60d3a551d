package app.serenade.forwarding;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator decides about forwarding.
 *
 * @param linkLives how long a link works
 * @param linksEach how many links of one video work at a time
 * @param peopleEach how many accounts one video is forwarded to at a time
 * @param mailsADay how many mails with a link one account sends in a day
 */
@ConfigurationProperties("serenade.forwarding")
record ForwardingSettings(
    @DefaultValue("30d") Duration linkLives,
    @DefaultValue("20") int linksEach,
    @DefaultValue("200") int peopleEach,
    @DefaultValue("20") int mailsADay) {}
