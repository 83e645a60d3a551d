package app.serenade.platform.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom mails are from.
 *
 * @param from the sender, as mail programs write it
 */
@ConfigurationProperties("serenade.mail")
record MailSettings(@DefaultValue("Serenade <serenade@localhost>") String from) {}
