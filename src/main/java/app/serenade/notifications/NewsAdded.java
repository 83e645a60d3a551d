package app.serenade.notifications;

import java.util.List;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/** Notifications were added; heard in the transaction that adds them. */
@NamedInterface("rooms")
public record NewsAdded(List<UUID> notifications) {}
