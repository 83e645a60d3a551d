/**
 * What the API's description promises, held against the program.
 *
 * <p>Read {@link app.serenade.api.ApiDescription} first; {@link app.serenade.api.ContractFilter}
 * holds every exchange of every server test against it.
 */
@NullMarked
package app.serenade.api;

import org.jspecify.annotations.NullMarked;
