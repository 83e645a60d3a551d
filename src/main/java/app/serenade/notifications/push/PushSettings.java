package app.serenade.notifications.push;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator decides about notifications that are pushed to browsers.
 *
 * @param publicKey the key by which push services know this house, base64url of its 65 bytes;
 *     without it, the house makes a pair of its own and keeps it in the database
 * @param privateKey the other half of the pair, base64url of its 32 bytes; only by the environment
 * @param contact whom push services write to when something is wrong, as mailto: or https:; without
 *     it, the public address is given
 * @param allowPrivateAddresses whether a push service may stand in a private network, and without
 *     https; only for tests, since whoever signs in names the address
 */
@ConfigurationProperties("serenade.push")
record PushSettings(
    @DefaultValue("") String publicKey,
    @DefaultValue("") String privateKey,
    @DefaultValue("") String contact,
    @DefaultValue("false") boolean allowPrivateAddresses) {}
