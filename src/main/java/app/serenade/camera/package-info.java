/**
 * The recording window: one for ordinary videos, introductions and custom videos. What it records
 * is kept on the device until the server has all of it.
 *
 * <p>Read {@link app.serenade.camera.CameraWindow} first, then {@code camera-window.ts} and {@code
 * states.ts}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"media"})
package app.serenade.camera;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
