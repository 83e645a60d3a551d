package app.serenade.payments;

import app.serenade.platform.FormOrigins;
import java.util.List;
import org.springframework.stereotype.Component;

/** Paying and being paid out begin with a form of ours and end on the provider's pages. */
@Component
class CheckoutOrigins implements FormOrigins {
  private final Provider provider;

  CheckoutOrigins(Provider provider) {
    this.provider = provider;
  }

  @Override
  public List<String> origins() {
    return provider.checkoutOrigins();
  }
}
