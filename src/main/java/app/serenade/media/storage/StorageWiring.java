package app.serenade.media.storage;

import app.serenade.platform.DataFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which storage the operator chose. */
@Configuration(proxyBeanMethods = false)
class StorageWiring {
  @Bean
  Storage storage(DataFolder data) {
    return new DiskStorage(data);
  }
}
