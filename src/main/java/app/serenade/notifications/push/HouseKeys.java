package app.serenade.notifications.push;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The keys by which push services and browsers know this house, the same on all its servers: those
 * of the settings, else a pair that is made once and kept. Keys that do not fit stop the start.
 */
@Component
class HouseKeys {
  private static final String SIGNATURE = "SHA256withECDSAinP1363Format";
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final PushKeyStore store;
  private volatile @Nullable KeyPair known;

  HouseKeys(PushSettings settings, PushKeyStore store) throws GeneralSecurityException {
    this.store = store;
    if (!settings.publicKey().isBlank() || !settings.privateKey().isBlank())
      known = given(settings.publicKey().strip(), settings.privateKey().strip());
  }

  private static KeyPair given(String publicKey, String privateKey)
      throws GeneralSecurityException {
    var pair = pair(bytes(publicKey), bytes(privateKey));
    if (pair == null)
      throw new IllegalArgumentException(
          "serenade.push.public-key and serenade.push.private-key are not the two halves of a"
              + " P-256 key, 65 and 32 bytes as base64url");
    return pair;
  }

  private static byte[] bytes(String text) {
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException notBase64) {
      return new byte[0];
    }
  }

  /** As base64url, in which browsers take it. */
  String publicKey() throws GeneralSecurityException {
    return BASE64.encodeToString(Curve.bytes((ECPublicKey) pair().getPublic()));
  }

  /** A signature as JSON web tokens carry it (ES256), as base64url. */
  String sign(byte[] text) throws GeneralSecurityException {
    return BASE64.encodeToString(signed(pair(), text));
  }

  private KeyPair pair() throws GeneralSecurityException {
    var pair = known;
    if (pair == null) {
      pair = kept();
      known = pair;
    }
    return pair;
  }

  private KeyPair kept() throws GeneralSecurityException {
    var made = Curve.newPair();
    var kept =
        store.keep(
            Curve.bytes((ECPublicKey) made.getPublic()),
            Curve.bytes((ECPrivateKey) made.getPrivate()));
    var pair = pair(kept.publicKey(), kept.privateKey());
    if (pair == null) throw new IllegalStateException("the kept keys for push do not fit");
    return pair;
  }

  /** Null where they are not two halves of one. */
  private static @Nullable KeyPair pair(byte[] publicKey, byte[] privateKey)
      throws GeneralSecurityException {
    var point = Curve.point(publicKey);
    if (point == null || privateKey.length != Curve.NUMBER_BYTES) return null;
    var pair = new KeyPair(point, Curve.secret(privateKey));
    var trial = new byte[] {1};
    var check = Signature.getInstance(SIGNATURE);
    check.initVerify(point);
    check.update(trial);
    return check.verify(signed(pair, trial)) ? pair : null;
  }

  private static byte[] signed(KeyPair pair, byte[] text) throws GeneralSecurityException {
    var signature = Signature.getInstance(SIGNATURE);
    signature.initSign(pair.getPrivate());
    signature.update(text);
    return signature.sign();
  }
}
