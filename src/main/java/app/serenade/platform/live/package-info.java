/** Live pages: hints written with their cause, told to whoever has the page open. */
@NullMarked
package app.serenade.platform.live;

import org.jspecify.annotations.NullMarked;
