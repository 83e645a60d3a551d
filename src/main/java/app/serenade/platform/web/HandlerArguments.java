package app.serenade.platform.web;

import app.serenade.platform.Frame;
import app.serenade.platform.InboxBubble;
import app.serenade.platform.Instance;
import app.serenade.platform.Viewer;
import app.serenade.platform.Viewers;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives handlers their {@link Viewer} and their {@link Frame}. */
@Component
class HandlerArguments implements HandlerMethodArgumentResolver {
  private final ObjectProvider<InboxBubble> bubble;
  private final Instance instance;

  HandlerArguments(ObjectProvider<InboxBubble> bubble, Instance instance) {
    this.bubble = bubble;
    this.instance = instance;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    var type = parameter.getParameterType();
    return type.equals(Frame.class) || Viewer.class.isAssignableFrom(type);
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return parameter.getParameterType().equals(Frame.class)
        ? frame((HttpServletRequest) request.getNativeRequest())
        : Viewers.current();
  }

  Frame frame(HttpServletRequest request) {
    var viewer = Viewers.current();
    var language = LocaleContextHolder.getLocale().getLanguage();
    var site = instance.publicUrl().toString().replaceFirst("/+$", "");
    var path = request.getRequestURI();
    return new Frame(viewer, site, path, language, unread(viewer), instance.sandbox());
  }

  private int unread(Viewer viewer) {
    var counter = bubble.getIfAvailable();
    return counter != null && viewer instanceof Viewer.Account account
        ? counter.unread(account.id())
        : 0;
  }
}
