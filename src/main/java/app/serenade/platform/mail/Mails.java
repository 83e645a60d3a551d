package app.serenade.platform.mail;

/** Takes mails on their way. */
public interface Mails {
  /**
   * Sends the mail if and when the caller's transaction is done, at least once.
   *
   * @param key one mail for each key, such as {@code commission/<id>/2/<account>}
   */
  void post(String key, Mail mail);
}
