package app.serenade.notifications.push;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A message that only one browser can open (RFC 8291): not the push service, which passes it on,
 * and nobody who finds it later.
 *
 * @param bytes one record of the content encoding aes128gcm (RFC 8188)
 */
record Sealed(byte[] bytes) {
  static final int PLAIN_MAX = 3_993;
  private static final int SALT_BYTES = 16;
  private static final int RECORD_BYTES = 4_096;
  private static final int TAG_BITS = 128;
  private static final byte LAST_RECORD = 2;
  private static final SecureRandom RANDOM = new SecureRandom();

  /**
   * @param reader the browser's public key
   * @param secret what the browser shares with nobody but us
   */
  static Sealed of(byte[] plain, ECPublicKey reader, byte[] secret)
      throws GeneralSecurityException {
    var salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return of(plain, reader, secret, Curve.newPair(), salt);
  }

  static Sealed of(byte[] plain, ECPublicKey reader, byte[] secret, KeyPair once, byte[] salt)
      throws GeneralSecurityException {
    if (plain.length > PLAIN_MAX) throw new IllegalArgumentException(plain.length + " bytes");
    var writer = Curve.bytes((ECPublicKey) once.getPublic());
    var both = join("WebPush: info\0".getBytes(US_ASCII), Curve.bytes(reader), writer);
    var shared = derive(secret, agreed(once, reader), both, 32);
    var key = derive(salt, shared, "Content-Encoding: aes128gcm\0".getBytes(US_ASCII), 16);
    var nonce = derive(salt, shared, "Content-Encoding: nonce\0".getBytes(US_ASCII), 12);
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    var body = cipher.doFinal(join(plain, new byte[] {LAST_RECORD}));
    var size = ByteBuffer.allocate(5).putInt(RECORD_BYTES).put((byte) writer.length).array();
    return new Sealed(join(salt, size, writer, body));
  }

  private static byte[] agreed(KeyPair once, ECPublicKey reader) throws GeneralSecurityException {
    var agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(once.getPrivate());
    var _ = agreement.doPhase(reader, true);
    return agreement.generateSecret();
  }

  private static byte[] derive(byte[] salt, byte[] material, byte[] info, int length)
      throws GeneralSecurityException {
    var from = HKDFParameterSpec.ofExtract().addSalt(salt).addIKM(material);
    return KDF.getInstance("HKDF-SHA256").deriveData(from.thenExpand(info, length));
  }

  private static byte[] join(byte[]... parts) {
    var all = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(part -> part.length).sum());
    for (var part : parts) all.put(part);
    return all.array();
  }
}
