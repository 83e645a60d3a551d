package app.serenade.media;

import static app.serenade.platform.Access.Who.ANYONE;

import app.serenade.platform.Access;
import app.serenade.platform.Html;
import app.serenade.platform.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /media/…}: films and posters as bytes, to those who may see them. */
@Controller
class MediaFiles {
  private final Media media;

  MediaFiles(Media media) {
    this.media = media;
  }

  @GetMapping("/media/{asset}/{file}")
  @Access(ANYONE)
  void file(
      @PathVariable String asset,
      @PathVariable String file,
      Viewer viewer,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var name = Rendition.Name.ofFile(file);
    if (name == null) throw new Html.Missing();
    media.send(id(asset), name, viewer, request, response);
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException malformed) {
      throw new Html.Missing();
    }
  }
}
