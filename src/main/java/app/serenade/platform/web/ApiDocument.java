package app.serenade.platform.web;

import static app.serenade.platform.Access.Who.ANYONE;

import app.serenade.platform.Access;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The API's own description, joined by the build from the modules' parts. */
@RestController
class ApiDocument {
  @Access(ANYONE)
  @GetMapping(path = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
  Resource document() {
    return new ClassPathResource("api/openapi.json");
  }
}
