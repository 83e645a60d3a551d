/**
 * An empty house filled to look around in: people, films drawn on the spot, offers, commissions in
 * every state. All of it is made by the use cases behind the pages.
 *
 * <p>Read {@link app.serenade.demo.SetUpDemo} first.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "accounts",
      "media",
      "media :: studio",
      "payments :: sandbox",
      "profiles",
      "videos",
      "videos :: likes",
      "videos :: comments",
      "offers",
      "commissions",
      "reviews",
      "messages"
    })
package app.serenade.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
