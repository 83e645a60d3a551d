package app.serenade.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Who may call a handler at all. A handler that does not say so is refused to everybody. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Access {
  Who value();

  /** Object-level rules (whose commission, whose video) are the use case's. */
  enum Who {
    ANYONE,
    SIGNED_IN,
    /** Moderators and operators; to others who are signed in it is not there. */
    MODERATOR,
    OPERATOR
  }
}
