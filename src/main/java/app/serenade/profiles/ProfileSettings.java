package app.serenade.profiles;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator decides about profiles.
 *
 * @param followsEachMinute how many more one account follows in a minute
 * @param followsMost how many one account follows at a time
 */
@ConfigurationProperties("serenade.profiles")
record ProfileSettings(
    @DefaultValue("60") int followsEachMinute, @DefaultValue("5000") int followsMost) {}
