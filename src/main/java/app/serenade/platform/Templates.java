package app.serenade.platform;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Templates lie beside the Java that renders them: view {@code commissions/show} is {@code
 * app/serenade/commissions/show.jte}, compiled into the module's own package.
 */
@Component
public class Templates implements ViewResolver, Ordered {
  static final String MODEL = "model";
  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "app.serenade");

  /** A template's output as a part of another page. */
  public static Content content(String template, Object model) {
    return output -> ENGINE.render(template + ".jte", model, output);
  }

  @Override
  public @Nullable View resolveViewName(String name, Locale locale) {
    if (name.startsWith("redirect:")) return null;
    return (model, request, response) -> {
      var page = new Utf8ByteOutput();
      ENGINE.render(name + ".jte", model == null ? null : model.get(MODEL), page);
      response.setContentType("text/html;charset=utf-8");
      // What somebody signed in saw is nobody else's, on a shared machine either.
      if (Viewers.current().isGuest() && "no-store".equals(response.getHeader("Cache-Control")))
        response.setHeader("Cache-Control", "no-cache");
      response.setContentLength(page.getContentLength());
      page.writeTo(response.getOutputStream());
    };
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }
}
