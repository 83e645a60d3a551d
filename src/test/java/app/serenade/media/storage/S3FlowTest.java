package app.serenade.media.storage;

import java.io.IOException;

class S3FlowTest extends BucketFlow {
  @Override
  S3Server started() throws IOException, InterruptedException {
    return S3Proxy.start();
  }
}
