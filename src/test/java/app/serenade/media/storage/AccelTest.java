package app.serenade.media.storage;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.apache.catalina.startup.Tomcat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** A real nginx sends what the program decided about, and nothing that it did not decide about. */
class AccelTest {
  private static final byte[] FILM = new byte[200_000];
  private static final String SECRET = "secret";

  @TempDir private Path folder;
  private final String key = Keys.fresh(".mp4");
  private final Tomcat program = new Tomcat();
  private @Nullable Nginx nginx;

  @BeforeEach
  void start() throws Exception {
    Nginx.assumeInstalled();
    new Random(3).nextBytes(FILM);
    var storage = new DiskStorage(folder);
    storage.keep(Files.write(folder.resolve("made"), FILM), key);
    var settings = new StorageSettings(null, "", "", "", "", false, "/films/", DataSize.ofBytes(0));
    startProgram(new SendFile(storage, settings));
    startNginx();
  }

  /** Decides as the program does, by an address: what is secret is nobody's. */
  private void startProgram(SendFile send) throws Exception {
    program.setBaseDir(folder.resolve("tomcat").toString());
    program.setPort(0);
    program.getConnector().setProperty("address", "127.0.0.1");
    var context = program.addContext("", null);
    var film = new StoredFile(key, FILM.length, "video/mp4");
    Tomcat.addServlet(
        context,
        "films",
        new HttpServlet() {
          @Override
          protected void service(HttpServletRequest request, HttpServletResponse response)
              throws IOException {
            if (request.getRequestURI().contains(SECRET)) response.sendError(404);
            else
              send.send(film, request.getRequestURI().contains("public"), null, request, response);
          }
        });
    context.addServletMappingDecoded("/", "films");
    program.start();
  }

  private void startNginx() throws Exception {
    nginx =
        Nginx.start(
            folder,
            "",
            """
            location / { proxy_pass http://127.0.0.1:%d; }
            location /films/ {
              internal;
              alias %s/media/;
              add_header X-Content-Type-Options nosniff always;
              add_header Cross-Origin-Resource-Policy same-origin always;
            }
            """
                .formatted(program.getConnector().getLocalPort(), folder));
  }

  @AfterEach
  void end() throws Exception {
    if (nginx != null) nginx.close();
    if (program.getServer().getState().isAvailable()) program.stop();
    program.destroy();
  }

  @Test
  void nginxSendsWhatWasDecidedAndNothingElse() throws Exception {
    var whole = get("/private");
    assertThat(whole.statusCode()).isEqualTo(200);
    assertThat(whole.body()).isEqualTo(FILM);
    assertThat(whole.headers().firstValue("Server").orElse("")).startsWith("nginx");
    assertThat(whole.headers().firstValue("X-Accel-Redirect")).isEmpty();
    assertThat(whole.headers().firstValue("Content-Type")).hasValue("video/mp4");
    assertThat(whole.headers().firstValue("Cache-Control")).hasValue("private, no-store");
    assertThat(whole.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(get("/public").headers().firstValue("Cache-Control").orElse(""))
        .startsWith("public")
        .contains("s-maxage=60");

    var part = get("/private", "Range", "bytes=1000-1999");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo(Arrays.copyOfRange(FILM, 1000, 2000));
    var etag = whole.headers().firstValue("ETag").orElseThrow();
    assertThat(get("/private", "If-None-Match", etag).statusCode()).isEqualTo(304);
    assertThat(get("/private", "Range", "bytes=0-9", "If-Range", "\"other\"").statusCode())
        .isEqualTo(200);

    assertThat(get("/" + SECRET).statusCode()).isEqualTo(404);
    assertThat(get("/films/" + key).statusCode()).isEqualTo(404);
    assertThat(get("/films/../films/" + key).statusCode()).isEqualTo(404);
  }

  private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(Objects.requireNonNull(nginx).at(path)));
    if (headers.length > 0) request.headers(headers);
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request.build(), BodyHandlers.ofByteArray());
    }
  }
}
