package app.serenade.media.storage;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIf;

/** Where Ceph is installed; `./serenade test --long` installs it where it can. */
@Tag("long")
@EnabledIf("app.serenade.media.storage.CephGateway#isInstalled")
class CephTest extends BucketContract {
  private static CephGateway server;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    server = CephGateway.start();
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
