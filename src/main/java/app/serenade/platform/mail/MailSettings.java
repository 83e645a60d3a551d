package app.serenade.platform.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Whom mails are from. */
@ConfigurationProperties("serenade.mail")
record MailSettings(@DefaultValue("Serenade <serenade@localhost>") String from) {}
