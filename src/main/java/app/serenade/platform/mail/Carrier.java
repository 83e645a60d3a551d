package app.serenade.platform.mail;

import jakarta.mail.internet.MimeMessage;

/** Brings a finished letter away; the same letter may come twice. */
interface Carrier {
  /**
   * @param name the letter's own name, made of small letters, digits and dashes
   */
  void carry(String name, MimeMessage letter) throws Exception;
}
