package app.serenade.platform.money;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import org.springframework.boot.jackson.JacksonMixin;

/** Money in JSON: {@code {"amount": 500, "unit": "COINS"}}; the domain itself knows no JSON. */
final class MoneyJson {
  private MoneyJson() {}

  @JacksonMixin(Money.class)
  abstract static class OfMoney {
    @JsonIgnore
    abstract boolean isZero();
  }

  @JacksonMixin(Unit.class)
  abstract static class OfUnit {
    @JsonValue
    abstract String code();
  }
}
