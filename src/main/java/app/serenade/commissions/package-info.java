/**
 * A fan commissions a video made just for them, from Confirm to delivery or cancellation.
 *
 * <p>Read {@link app.serenade.commissions.Commission} first: it is the whole life cycle. Then
 * {@link app.serenade.commissions.AcceptCommission} for the form of every use case.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "profiles",
      "accounts",
      "media",
      "camera",
      "videos",
      "wallet",
      "payments",
      "offers"
    })
package app.serenade.commissions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
