package app.serenade.notifications.push;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Keys of the curve P-256, as the bytes in which browsers and push services write them. */
final class Curve {
  static final int POINT_BYTES = 65;
  static final int NUMBER_BYTES = 32;
  private static final String NAME = "secp256r1";
  private static final byte UNCOMPRESSED = 4;
  private static final ECParameterSpec P256 = parameters();
  private static final BigInteger PRIME = ((ECFieldFp) P256.getCurve().getField()).getP();

  private Curve() {}

  static KeyPair newPair() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec(NAME));
    return generator.generateKeyPair();
  }

  /** Null where the bytes are no point of the curve. */
  static @Nullable ECPublicKey point(byte[] bytes) throws GeneralSecurityException {
    if (bytes.length != POINT_BYTES || bytes[0] != UNCOMPRESSED) return null;
    var x = number(Arrays.copyOfRange(bytes, 1, 1 + NUMBER_BYTES));
    var y = number(Arrays.copyOfRange(bytes, 1 + NUMBER_BYTES, POINT_BYTES));
    if (x.compareTo(PRIME) >= 0 || y.compareTo(PRIME) >= 0 || !isOnCurve(x, y)) return null;
    var key = new ECPublicKeySpec(new ECPoint(x, y), P256);
    return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(key);
  }

  /** y² = x³ + ax + b. A point beside the curve would give away what is multiplied with it. */
  private static boolean isOnCurve(BigInteger x, BigInteger y) {
    var curve = P256.getCurve();
    var right = x.pow(3).add(curve.getA().multiply(x)).add(curve.getB()).mod(PRIME);
    return y.pow(2).mod(PRIME).equals(right);
  }

  static ECPrivateKey secret(byte[] bytes) throws GeneralSecurityException {
    var key = new ECPrivateKeySpec(number(bytes), P256);
    return (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(key);
  }

  static byte[] bytes(ECPublicKey key) {
    return ByteBuffer.allocate(POINT_BYTES)
        .put(UNCOMPRESSED)
        .put(bytes(key.getW().getAffineX()))
        .put(bytes(key.getW().getAffineY()))
        .array();
  }

  static byte[] bytes(ECPrivateKey key) {
    return bytes(key.getS());
  }

  private static BigInteger number(byte[] bytes) {
    return new BigInteger(1, bytes);
  }

  /** All 32 of them, without the byte that Java puts before a number for its sign. */
  private static byte[] bytes(BigInteger number) {
    var given = number.toByteArray();
    var bytes = new byte[NUMBER_BYTES];
    var length = Math.min(given.length, NUMBER_BYTES);
    System.arraycopy(given, given.length - length, bytes, NUMBER_BYTES - length, length);
    return bytes;
  }

  private static ECParameterSpec parameters() {
    try {
      var parameters = AlgorithmParameters.getInstance("EC");
      parameters.init(new ECGenParameterSpec(NAME));
      return parameters.getParameterSpec(ECParameterSpec.class);
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
