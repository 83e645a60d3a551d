package app.serenade.media.storage;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;

/** Somebody else's S3 server as a program of its own, which checks signatures; with one bucket. */
interface S3Server extends AutoCloseable {
  String BUCKET = "serenade";
  String KEY = "local-key";
  String SECRET = "local-secret";

  URI address();

  default S3Storage storage(Path fetched, String secret) {
    return new S3Storage(bucket(secret), fetched, true, Clock.systemUTC());
  }

  default S3Bucket bucket(String secret) {
    var signature = new Signature(KEY, secret, "us-east-1");
    return new S3Bucket(address(), BUCKET, signature, Clock.systemUTC());
  }

  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  @Override
  void close() throws IOException;
}
