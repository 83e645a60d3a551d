package app.serenade.media.storage;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIf;

@Tag("long")
@EnabledIf("app.serenade.media.storage.CephGateway#isInstalled")
class CephFlowTest extends BucketFlow {
  @Override
  S3Server started() throws IOException, InterruptedException {
    return CephGateway.start();
  }
}
