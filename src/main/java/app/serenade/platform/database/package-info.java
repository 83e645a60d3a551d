/**
 * The PostgreSQL inside: unpacked from a jar, started before the program and stopped after it.
 *
 * <p>Read {@link app.serenade.platform.database.ProgramDatabase} first, then {@link
 * app.serenade.platform.database.EmbeddedDatabase}.
 */
@NullMarked
@NamedInterface("database")
@CheckReturnValue
package app.serenade.platform.database;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
