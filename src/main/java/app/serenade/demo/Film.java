package app.serenade.demo;

import app.serenade.media.Purpose;

/**
 * A film to be drawn.
 *
 * @param step what it is remembered by
 * @param scene the name of a file in resources/demo/scenes
 * @param shade how it differs from others of its scene, as ffmpeg's filters
 * @param mood its music
 * @param words the caption of a video; empty otherwise
 */
record Film(
    String step,
    String handle,
    Purpose purpose,
    String scene,
    String shade,
    Mood mood,
    String words) {}
