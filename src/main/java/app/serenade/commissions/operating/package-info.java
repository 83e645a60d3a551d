/**
 * What moderators and operators do with a commission of others: look into it, end it, give the
 * money back. Each deed is written down with its reason, for both parties to read.
 *
 * <p>Read {@link app.serenade.commissions.operating.LookInto} first: nobody sees or decides
 * anything who has not looked.
 */
@NullMarked
package app.serenade.commissions.operating;

import org.jspecify.annotations.NullMarked;
