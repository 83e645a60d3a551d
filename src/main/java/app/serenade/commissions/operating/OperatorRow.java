package app.serenade.commissions.operating;

import app.serenade.commissions.CommissionRow;
import app.serenade.platform.Fill;
import app.serenade.platform.Slot;
import app.serenade.platform.Templates;
import app.serenade.platform.Viewer;
import gg.jte.Content;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The way from the account page of a moderator or operator to where they look into commissions. */
@Component
class OperatorRow implements Fill {
  /**
   * @param role moderator or operator
   */
  public record Row(String role) {}

  private static final int LAST = 400;

  @Override
  public Slot slot() {
    return Slot.ACCOUNT_ROW;
  }

  @Override
  public int order() {
    return LAST;
  }

  @Override
  public @Nullable Content at(Viewer viewer, UUID subject) {
    return viewer instanceof Viewer.Account account && account.isA(Viewer.Role.MODERATOR)
        ? Templates.content(
            "commissions/operating/row", new Row(CommissionRow.word(account.role())))
        : null;
  }
}
