// Looks at a film before it is sent: whether something can be heard and seen, and whether the sound is spoilt. It warns, and hinders nothing.

export type Finding = "soundless" | "silent" | "black" | "clipped";

const RATE = 16_000;
const MOST_BYTES = 200 << 20;
/** Under this all of it is silence: -50 dB. */
const HEARD = 0.003;
const LIMIT = 0.985;
/** This part of all samples at the limit is heard as a crackle. */
const MOST_AT_LIMIT = 0.002;
const DARK = 20;
const LOOKS = 5;
const SIDE = 32;
const PATIENCE_MS = 4000;

export async function findingsIn(file: Blob): Promise<Finding[]> {
  const [sound, picture] = await Promise.all([soundOf(file), pictureOf(file)]);
  return [...sound, ...picture];
}

/** What is worth a warning: its sound is none to who muted it, and that it has none is no news to who shot it without a microphone. */
export function worthSaying(findings: Finding[], shot: boolean, muted: boolean): Finding[] {
  return findings.filter((finding) => finding === "black" || (!muted && !(shot && finding === "soundless")));
}

/** What is found in the samples of a sound. */
export function hear(samples: Float32Array | undefined): Finding[] {
  if (!samples || samples.length === 0) return ["soundless"];
  let loud = 0;
  let atLimit = 0;
  for (const sample of samples) {
    const size = Math.abs(sample);
    if (size > HEARD) loud++;
    if (size > LIMIT) atLimit++;
  }
  if (loud < samples.length / 1000) return ["silent"];
  return atLimit > samples.length * MOST_AT_LIMIT ? ["clipped"] : [];
}

/** How bright a picture is, from 0 to 255. */
export function brightness(pixels: Uint8ClampedArray): number {
  let sum = 0;
  for (let i = 0; i + 2 < pixels.length; i += 4) sum += 0.299 * (pixels[i] ?? 0) + 0.587 * (pixels[i + 1] ?? 0) + 0.114 * (pixels[i + 2] ?? 0);
  return pixels.length ? (4 * sum) / pixels.length : 0;
}

async function soundOf(file: Blob): Promise<Finding[]> {
  if (file.size > MOST_BYTES) return [];
  const context = new OfflineAudioContext(1, 1, RATE);
  const decoded = await context.decodeAudioData(await file.arrayBuffer()).catch(() => undefined);
  return hear(decoded?.getChannelData(0));
}

/** It is black where each of a few moments is. */
async function pictureOf(file: Blob): Promise<Finding[]> {
  const video = document.createElement("video");
  const address = URL.createObjectURL(file);
  try {
    video.muted = true;
    video.src = address;
    await heard(video, "loadeddata");
    const length = Number.isFinite(video.duration) ? video.duration : 1;
    for (let look = 0; look < LOOKS; look++) {
      video.currentTime = (length * (look + 0.5)) / LOOKS;
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
