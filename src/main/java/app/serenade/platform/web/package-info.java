/** What every request passes: its policy, its arguments, and how errors are answered. */
@NullMarked
package app.serenade.platform.web;

import org.jspecify.annotations.NullMarked;
