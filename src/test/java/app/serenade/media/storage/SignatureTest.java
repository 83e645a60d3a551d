package app.serenade.media.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The examples that Amazon publishes with its description of the signature. */
class SignatureTest {
  private static final Instant AT = Instant.parse("2013-05-24T00:00:00Z");
  private static final String HOST = "examplebucket.s3.amazonaws.com";
  private static final String EMPTY = Signature.sha256(new byte[0]);
  private static final Signature SIGNATURE =
      new Signature(
          "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "us-east-1");

  @Test
  void aRangeIsSignedAsInTheExample() {
    var headers =
        new TreeMap<>(
            Map.of(
                "host",
                HOST,
                "range",
                "bytes=0-9",
                "x-amz-content-sha256",
                EMPTY,
                "x-amz-date",
                "20130524T000000Z"));
    var file = URI.create("https://" + HOST + "/test.txt");
    assertThat(SIGNATURE.authorization("GET", file, headers, EMPTY, AT))
        .endsWith("Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
  }

  @Test
  void anAddressIsSignedAsInTheExample() {
    var file = URI.create("https://" + HOST + "/test.txt");
    assertThat(SIGNATURE.presigned(file, Duration.ofDays(1), AT).toString())
        .endsWith(
            "X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404");
  }
}
