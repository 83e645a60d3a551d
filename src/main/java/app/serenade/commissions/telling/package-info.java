/** How other modules are told of changes: written with the change, told a moment later. */
@NullMarked
package app.serenade.commissions.telling;

import org.jspecify.annotations.NullMarked;
