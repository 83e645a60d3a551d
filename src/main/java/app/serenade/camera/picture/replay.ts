// Makes a film anew where the browser cannot encode single frames: it is played once, drawn by the same code, and recorded.
import { Recorder } from "../recorder.ts";
import type { Edit } from "./edit.ts";
import type { Effect } from "./effects.ts";
import type { Outlet } from "./outlet.ts";
import type { Painter } from "./painter.ts";
import { painterOn } from "./painting.ts";
import type { Size } from "./portrait.ts";

const BLUR_BY = 4;
const TALLEST = 1280;

/** Takes as long as the film lasts. */
export async function replayed(file: File, edit: Edit, effect: Effect, outlet: Outlet, signal: AbortSignal): Promise<void> {
  const video = document.createElement("video");
  const address = (video.src = URL.createObjectURL(file));
  video.playsInline = true;
  try {
    await heard(video, "loadeddata", signal);
    const end = (edit.end ?? 1000 * video.duration) / 1000;
    video.currentTime = edit.start / 1000;
    await heard(video, "seeked", signal);
    await recorded(video, end, edit, effect, outlet, signal);
  } finally {
    video.pause();
    video.removeAttribute("src");
    URL.revokeObjectURL(address);
  }
}

async function recorded(video: HTMLVideoElement, end: number, edit: Edit, effect: Effect, outlet: Outlet, signal: AbortSignal): Promise<void> {
  const canvas = canvasFor(video);
  const painter = painterOn(canvas);
  painter.choose(edit.picture, effect);
  paint(painter, video);
  const sound = edit.muted ? undefined : new AudioContext();
  const recorder = new Recorder(streamOf(canvas, video, sound), canvas.width * canvas.height);
  outlet.begin(recorder.type);
  recorder.slices((slice) => outlet.write(slice));
  const begin = video.currentTime;
  video.muted = edit.muted;
  onlyWhilePlaying(video, recorder);
  await video.play();
  await new Promise<void>((done) => {
    const next = () => {
      paint(painter, video);
      outlet.progress(Math.min(99, Math.floor((100 * (video.currentTime - begin)) / (end - begin))));
      if (signal.aborted || video.ended || video.currentTime >= end) done();
      else video.requestVideoFrameCallback(next);
    };
    video.addEventListener("ended", () => done(), { once: true });
    signal.addEventListener("abort", () => done(), { once: true });
    next();
  });
  recorder.stop();
  await recorder.ended;
  void sound?.close();
  painter.release();
  signal.throwIfAborted();
}

/** Where the film stands still, at its beginning or because it is slow to come, nothing is recorded. */
function onlyWhilePlaying(video: HTMLVideoElement, recorder: Recorder): void {
  recorder.pause();
  video.addEventListener("playing", () => recorder.resume());
  video.addEventListener("waiting", () => recorder.pause());
}

function canvasFor({ videoWidth, videoHeight }: HTMLVideoElement): HTMLCanvasElement {
  const scale = Math.min(1, TALLEST / Math.max(videoWidth, videoHeight));
  const canvas = document.createElement("canvas");
  canvas.width = 2 * Math.round((videoWidth * scale) / 2);
  canvas.height = 2 * Math.round((videoHeight * scale) / 2);
  return canvas;
}

function paint(painter: Painter, video: HTMLVideoElement): void {
  const size: Size = { width: video.videoWidth, height: video.videoHeight };
  painter.paint({ source: video, size, cut: { x: 0, y: 0, ...size }, seconds: video.currentTime }, BLUR_BY);
}

/** The film's own sound goes into the recording and not to the loudspeaker. */
function streamOf(canvas: HTMLCanvasElement, video: HTMLVideoElement, sound: AudioContext | undefined): MediaStream {
  const picture = canvas.captureStream(30).getVideoTracks();
  if (!sound) return new MediaStream(picture);
  const out = sound.createMediaStreamDestination();
  sound.createMediaElementSource(video).connect(out);
  return new MediaStream([...picture, ...out.stream.getAudioTracks()]);
}

function heard(video: HTMLVideoElement, event: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    video.addEventListener(event, () => resolve(), { once: true, signal });
    video.addEventListener("error", () => reject(new Error("unplayable")), { once: true });
    signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
  });
}
