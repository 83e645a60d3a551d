package app.serenade.messages;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator decides about messages.
 *
 * @param eachMinute how many one account writes in a minute
 */
@ConfigurationProperties("serenade.messages")
record MessageSettings(@DefaultValue("30") int eachMinute) {}
