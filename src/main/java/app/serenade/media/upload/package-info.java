/**
 * How a film's bytes come in: by tus, in as many pieces as the line needs, each of them kept.
 *
 * <p>Read {@link app.serenade.media.upload.UploadApi} first, then {@link
 * app.serenade.media.upload.ReceiveBytes}.
 */
@NullMarked
package app.serenade.media.upload;

import org.jspecify.annotations.NullMarked;
