package app.serenade.media.storage;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class S3ProxyTest extends BucketContract {
  private static S3Proxy server;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    server = S3Proxy.start();
  }

  @AfterAll
  static void end() throws IOException {
    server.close();
  }

  @Override
  S3Server server() {
    return server;
  }
}
