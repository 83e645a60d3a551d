/** How mails leave the house: a job each, to a folder or to an SMTP server. */
@NullMarked
package app.serenade.platform.mail;

import org.jspecify.annotations.NullMarked;
