package app.serenade.accounts;

import app.serenade.platform.FilmOrigin;
import app.serenade.platform.FormOrigins;
import app.serenade.platform.web.Crossing;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The filter chain: who asks, and what a browser may do with our pages. Which handler they may call
 * is declared beside it by {@link app.serenade.platform.Access}; changes asked for by other sites
 * are refused by the platform's same-origin filter.
 */
@Configuration(proxyBeanMethods = false)
class Security {
  private static final String CONTENT =
      "default-src 'none'; script-src 'self'; style-src 'self' %3$s; font-src 'self'; "
          + "img-src 'self' blob: data: %1$s; media-src 'self' blob: %1$s; connect-src 'self'; "
          + "manifest-src 'self'; worker-src 'self'; form-action %2$s; base-uri 'none'; "
          + "frame-ancestors 'none'; object-src 'none'; "
          + "require-trusted-types-for 'script'; trusted-types serenade";

  @Bean
  SecurityFilterChain chain(
      HttpSecurity http,
      Sessions sessions,
      SessionCookie cookie,
      FilmOrigin films,
      List<FormOrigins> forms) {
    var content =
        CONTENT.formatted(films.origin(), ends(forms), Crossing.source()).replace(" ;", ";");
    http.addFilterBefore(new SessionFilter(sessions, cookie), AuthorizationFilter.class)
        .sessionManagement(all -> all.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(all -> all.anyRequest().permitAll())
        .csrf(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .headers(
            headers ->
                headers
                    .cacheControl(cache -> cache.disable())
                    .frameOptions(FrameOptionsConfig::deny)
                    .contentSecurityPolicy(policy -> policy.policyDirectives(content))
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                    .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(self), microphone=(self), geolocation=()"))
                    .crossOriginOpenerPolicy(
                        policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN)));
    return http.build();
  }

  /** Where a form may end: here, and where a module of ours sends people on to. */
  private static String ends(List<FormOrigins> forms) {
    var elsewhere = forms.stream().flatMap(each -> each.origins().stream()).sorted().distinct();
    return Stream.concat(Stream.of("'self'"), elsewhere).collect(Collectors.joining(" "));
  }
}
