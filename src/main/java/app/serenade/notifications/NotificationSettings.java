package app.serenade.notifications;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator decides about notifications.
 *
 * @param mailsApart how long after one mail of news an account gets the next; the first comes at
 *     once, what happens in between comes together
 */
@ConfigurationProperties("serenade.notifications")
record NotificationSettings(@DefaultValue("60s") Duration mailsApart) {}
