package app.serenade.notifications.push;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import app.serenade.journeys.Person;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.bouncycastle.crypto.agreement.ECDHBasicAgreement;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * A browser that subscribed, with its keys: it opens what is sealed for it, as the standard says
 * and by another library than the program's.
 */
final class TestBrowser {
  private static final ECDomainParameters P256 =
      new ECDomainParameters(CustomNamedCurves.getByName("P-256"));

  private final String name = "/" + UUID.randomUUID();
  private final BigInteger key =
      new BigInteger(P256.getN().bitLength() - 1, new SecureRandom()).add(BigInteger.ONE);
  private final byte[] point = P256.getG().multiply(key).normalize().getEncoded(false);
  private final byte[] secret = SecureRandom.getSeed(16);

  /** Its path at the push service. */
  String name() {
    return name;
  }

  ECPublicKey point() throws Exception {
    return Curve.point(point);
  }

  byte[] secret() {
    return secret;
  }

  /** As a browser's script would send it. */
  Map<String, Object> at(String service) {
    return Map.of("endpoint", service + name, "keys", keys());
  }

  Map<String, String> keys() {
    var base64 = Base64.getUrlEncoder().withoutPadding();
    return Map.of("p256dh", base64.encodeToString(point), "auth", base64.encodeToString(secret));
  }

  String subscribe(Person person, String service) {
    var answer = person.put("/account/push-subscriptions", at(service));
    if (answer.status() != 200) throw new AssertionError(answer.toString());
    return answer.json().path("id").asString();
  }

  String open(byte[] sealed) throws Exception {
    var in = ByteBuffer.wrap(sealed);
    var salt = bytes(in, 16);
    if (in.getInt() != 4096) throw new AssertionError("another size of records");
    var writer = bytes(in, in.get());
    var cipherText = bytes(in, in.remaining());
    var agreement = new ECDHBasicAgreement();
    agreement.init(new ECPrivateKeyParameters(key, P256));
    var agreed =
        unsigned(
            agreement.calculateAgreement(
                new ECPublicKeyParameters(P256.getCurve().decodePoint(writer), P256)));
    var info =
        ByteBuffer.allocate(144).put("WebPush: info\0".getBytes(US_ASCII)).put(point).put(writer);
    var material = derive(agreed, secret, info.array(), 32);
    var cipher = GCMBlockCipher.newInstance(AESEngine.newInstance());
    cipher.init(
        false,
        new AEADParameters(
            new KeyParameter(derive(material, salt, ascii("Content-Encoding: aes128gcm\0"), 16)),
            128,
            derive(material, salt, ascii("Content-Encoding: nonce\0"), 12)));
    var plain = new byte[cipher.getOutputSize(cipherText.length)];
    var length = cipher.processBytes(cipherText, 0, cipherText.length, plain, 0);
    length += cipher.doFinal(plain, length);
    if (plain[length - 1] != 2) throw new AssertionError("not the last record");
    return new String(plain, 0, length - 1, UTF_8);
  }

  private static byte[] derive(byte[] material, byte[] salt, byte[] info, int length) {
    var generator = new HKDFBytesGenerator(new SHA256Digest());
    generator.init(new HKDFParameters(material, salt, info));
    var derived = new byte[length];
    generator.generateBytes(derived, 0, length);
    return derived;
  }

  private static byte[] unsigned(BigInteger number) {
    return org.bouncycastle.util.BigIntegers.asUnsignedByteArray(32, number);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(US_ASCII);
  }

  private static byte[] bytes(ByteBuffer in, int length) {
    var bytes = new byte[length];
    in.get(bytes);
    return bytes;
  }
}
