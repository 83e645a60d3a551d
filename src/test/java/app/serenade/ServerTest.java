package app.serenade;

import java.util.UUID;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole program on a real port and a real database.
 *
 * <p>All such tests share one Spring context and one database, so each makes its own accounts; add
 * no property, no bean and no profile of its own.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ServerTestSettings.class)
@ExtendWith(InvariantsHold.class)
public abstract class ServerTest {
  @Autowired protected ApplicationContext context;
  @LocalServerPort protected int port;

  /** The address of a path of the running program. */
  protected String at(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  protected <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** A name no other test has. */
  protected static String unique(String prefix) {
    return prefix + UUID.randomUUID().toString().replace("-", "").substring(0, 10);
  }
}
