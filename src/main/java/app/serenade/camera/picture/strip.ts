// A strip of frames of a film, drawn for whoever picks moments of it.

const FRAMES = 10;

/** Draws frames of a film of so many milliseconds along each canvas; gives up quietly where the browser cannot look for them. */
export async function illustrate(canvases: readonly HTMLCanvasElement[], address: string, length: number, signal: AbortSignal): Promise<void> {
  const video = document.createElement("video");
  video.muted = true;
  video.src = address;
  for (const canvas of canvases) canvas.getContext("2d")?.clearRect(0, 0, canvas.width, canvas.height);
  for (let number = 0; number < FRAMES && !signal.aborted; number++) {
    video.currentTime = ((number + 0.5) * length) / FRAMES / 1000;
    if (!(await settled(video))) break;
    for (const canvas of canvases) drawInto(canvas, video, (number * canvas.width) / FRAMES, canvas.width / FRAMES);
  }
  video.removeAttribute("src");
}

/** The middle of what the video shows now, as wide as asked for and as high as the canvas. */
export function drawInto(canvas: HTMLCanvasElement, video: HTMLVideoElement, from = 0, width = canvas.width): void {
  const scale = Math.max(width / video.videoWidth, canvas.height / video.videoHeight);
  const part = { width: width / scale, height: canvas.height / scale };
  const x = (video.videoWidth - part.width) / 2;
  const y = (video.videoHeight - part.height) / 2;
  canvas.getContext("2d")?.drawImage(video, x, y, part.width, part.height, from, 0, width, canvas.height);
}

function settled(video: HTMLVideoElement): Promise<boolean> {
  return new Promise((resolve) => {
    video.onseeked = () => resolve(video.videoWidth > 0);
    video.onerror = () => resolve(false);
  });
}
