package app.serenade.demo;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much the demo's films are.
 *
 * @param ordinary the length of an ordinary video or an introduction
 * @param custom the length of a custom video; at least what creators promise
 * @param promised the shortest custom video that creators promise, in seconds
 * @param width in pixels; films are 9:16
 */
@ConfigurationProperties("serenade.demo-films")
record DemoSettings(
    @DefaultValue("7s") Duration ordinary,
    @DefaultValue("16s") Duration custom,
    @DefaultValue("15") int promised,
    @DefaultValue("540") int width) {
  int height() {
    return width * 16 / 9 / 2 * 2;
  }
}
