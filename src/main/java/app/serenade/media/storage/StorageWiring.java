package app.serenade.media.storage;

import app.serenade.platform.DataFolder;
import app.serenade.platform.FilmOrigin;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which storage the operator chose. */
@Configuration(proxyBeanMethods = false)
class StorageWiring {
  @Bean
  FreeSpace freeSpace(StorageSettings settings, DataFolder data) {
    return new FreeSpace(data, settings.freeFloor().toBytes());
  }

  @Bean
  FilmOrigin filmOrigin(StorageSettings settings) {
    var server = settings.s3();
    return new FilmOrigin(
        server == null || !settings.direct()
            ? ""
            : server.getScheme() + "://" + server.getRawAuthority());
  }

  @Bean
  Storage storage(StorageSettings settings, DataFolder data, Clock clock) {
    var server = settings.s3();
    if (server == null) return new DiskStorage(data.path());
    var signature = new Signature(settings.key(), settings.secret(), settings.region());
    var bucket = new S3Bucket(server, settings.bucket(), signature, clock);
    return new S3Storage(bucket, data.path().resolve("fetched"), settings.direct(), clock);
  }
}
