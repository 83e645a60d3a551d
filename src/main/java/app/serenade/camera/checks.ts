// Looks at a film before it is sent: whether something can be seen, and what of all that was found is worth a warning. It hinders nothing.

export type Finding = "soundless" | "silent" | "black" | "clipped" | "unheard";

const DARK = 20;
const LOOKS = 5;
const SIDE = 32;
const PATIENCE_MS = 4000;

/** What is worth a warning: its sound is none to who muted it, and that it has none is no news to who shot it without a microphone. */
export function worthSaying(findings: Finding[], shot: boolean, muted: boolean): Finding[] {
  return findings.filter((finding) => finding === "black" || (!muted && !(shot && finding === "soundless")));
}

/** How bright a picture is, from 0 to 255. */
export function brightness(pixels: Uint8ClampedArray): number {
  let sum = 0;
  for (let i = 0; i + 2 < pixels.length; i += 4) sum += 0.299 * (pixels[i] ?? 0) + 0.587 * (pixels[i + 1] ?? 0) + 0.114 * (pixels[i + 2] ?? 0);
  return pixels.length ? (4 * sum) / pixels.length : 0;
}

/** It is black where each of a few moments between these two is, in milliseconds. */
export async function pictureOf(file: Blob, start: number, end: number | undefined): Promise<Finding[]> {
  const video = document.createElement("video");
  const address = URL.createObjectURL(file);
  try {
    video.muted = true;
    video.src = address;
    await heard(video, "loadeddata");
    const [from, whole] = [start / 1000, Number.isFinite(video.duration) ? video.duration : start / 1000 + 1];
    const length = Math.min(end === undefined ? whole : end / 1000, whole) - from;
    for (let look = 0; look < LOOKS; look++) {
      video.currentTime = from + (length * (look + 0.5)) / LOOKS;
      await heard(video, "seeked");
      if (seen(video) > DARK) return [];
    }
    return ["black"];
  } catch {
    return [];
  } finally {
    video.removeAttribute("src");
    video.load();
    URL.revokeObjectURL(address);
  }
}

function seen(video: HTMLVideoElement): number {
  const canvas = new OffscreenCanvas(SIDE, SIDE);
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  pen?.drawImage(video, 0, 0, SIDE, SIDE);
  return brightness(pen?.getImageData(0, 0, SIDE, SIDE).data ?? new Uint8ClampedArray());
}

function heard(video: HTMLVideoElement, event: string): Promise<void> {
  return new Promise((resolve, reject) => {
    video.addEventListener(event, () => resolve(), { once: true });
    video.addEventListener("error", () => reject(new Error("cannot be shown")), { once: true });
    setTimeout(() => reject(new Error("takes too long")), PATIENCE_MS);
  });
}
