package app.serenade.platform.web;

import org.apache.catalina.core.StandardHost;
import org.apache.coyote.ContinueResponseTiming;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.type.LogicalType;

/** What stands around the program's own answers: the server's refusals, and how strict JSON is. */
@Configuration(proxyBeanMethods = false)
class Container {
  /** Of every open stream, which writes a line at a time; a page's bytes do not go through it. */
  private static final int WRITE_BUFFER_BYTES = 2048;

  @Bean
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> smallConnections() {
    return server ->
        server.addConnectorCustomizers(
            connector ->
                connector.setProperty(
                    "socket.appWriteBufSize", Integer.toString(WRITE_BUFFER_BYTES)));
  }

  @Bean
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> lastResort() {
    return server ->
        server.addContextCustomizers(
            context -> {
              if (context.getParent() instanceof StandardHost host)
                host.setErrorReportValveClass(LastResort.class.getName());
            });
  }

  /** Whoever asks first whether to send a body hears it when a handler wants to read it. */
  @Bean
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> bodiesWhenWanted() {
    return server ->
        server.addConnectorCustomizers(
            connector ->
                connector.setProperty(
                    "continueResponseTiming",
                    ContinueResponseTiming.ON_REQUEST_BODY_READ.toString()));
  }

  /** Text is text: a number or a yes is not made into one. */
  @Bean
  JsonMapperBuilderCustomizer textIsText() {
    return mapper ->
        mapper.withCoercionConfig(
            LogicalType.Textual,
            text ->
                text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
  }
}
