/**
 * Who a person is: sign up, sign in, sessions, tokens, roles.
 *
 * <p>Read {@link app.serenade.accounts.SignUp} and {@link app.serenade.accounts.SessionFilter}
 * first. How an account goes is in {@link app.serenade.accounts.DeleteAccount}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package app.serenade.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
