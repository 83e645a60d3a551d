package app.serenade.payments.sandbox;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/**
 * A door of the sandbox, which is there only where the sandbox is the payment provider: beside
 * another, nobody can pretend to have paid.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnProperty(
    name = "serenade.payments.provider",
    havingValue = SandboxProvider.NAME,
    matchIfMissing = true)
@interface WhereSandbox {}
