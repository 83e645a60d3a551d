package app.serenade.platform.mail;

import java.io.Serializable;

/** A letter by e-mail: the same words as text and as HTML. */
public record Mail(String to, String subject, String text, String html) implements Serializable {}
