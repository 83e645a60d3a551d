package app.serenade.payments;

import app.serenade.platform.money.Money;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/** What a provider is asked to take from somebody, and what it may have to give back. */
@NamedInterface("rooms")
public record Bill(UUID id, UUID payer, Money price) {}
