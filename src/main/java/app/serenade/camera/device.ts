// The camera and the microphone: opened on a tap, given back when nobody looks, each failure in one word.
import type { Trouble } from "./states.ts";

export type Facing = "user" | "environment";
export type Opening = { stream: MediaStream; sound: boolean } | { trouble: Trouble };

/** Phones held upright swap width and height by themselves; what really comes is read from the picture. */
const PICTURE = { width: { ideal: 1920 }, height: { ideal: 1080 }, frameRate: { ideal: 30, max: 30 } };
const SOUND = { echoCancellation: true, noiseSuppression: true };

export async function openCamera(facing: Facing): Promise<Opening> {
  const unfit = whyUnfit();
  if (unfit) return { trouble: unfit };
  try {
    return { stream: await ask(facing, true), sound: true };
  } catch (problem) {
    return (await microphoneIsTheProblem(problem)) ? openWithoutSound(facing) : { trouble: troubleOf(problem) };
  }
}

/** The camera that looks the other way, in the same stream: the microphone is not asked for again. */
export async function openOther(stream: MediaStream, facing: Facing): Promise<Opening> {
  for (const track of stream.getVideoTracks()) {
    track.onended = track.onmute = null;
    stream.removeTrack(track);
    track.stop();
  }
  try {
    for (const track of (await ask(facing, false)).getVideoTracks()) stream.addTrack(track);
    return { stream, sound: stream.getAudioTracks().length > 0 };
  } catch (problem) {
    return { trouble: troubleOf(problem) };
  }
}

/** One microphone of several; undefined where it cannot be had. */
export async function openMicrophone(device: string): Promise<MediaStreamTrack | undefined> {
  const opened = navigator.mediaDevices.getUserMedia({ audio: { ...SOUND, deviceId: { exact: device } } });
  return (await opened.catch(() => undefined))?.getAudioTracks()[0];
}

export async function microphones(): Promise<MediaDeviceInfo[]> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices.filter((device) => device.kind === "audioinput" && device.deviceId !== "");
}

/** The camera's light, where it has one. */
export function hasTorch(stream: MediaStream | undefined): boolean {
  const track = stream?.getVideoTracks()[0];
  return (track?.getCapabilities?.() as { torch?: boolean } | undefined)?.torch === true;
}

export async function light(stream: MediaStream | undefined, on: boolean): Promise<boolean> {
  const wish = { advanced: [{ torch: on }] } as unknown as MediaTrackConstraints;
  const track = stream?.getVideoTracks()[0];
  return (await track?.applyConstraints(wish).then(() => true, () => false)) ?? false;
}

/** Why a track ended by itself: it was forbidden meanwhile, or it is gone. */
export async function whyLost(track: MediaStreamTrack): Promise<Trouble> {
  const asked = track.kind === "audio" ? "microphone" : "camera";
  return (await permission(asked)) === "denied" ? "denied" : "lost";
}

/** Whether the camera was allowed before, so that opening it asks nothing. */
export async function isAllowed(): Promise<boolean> {
  return (await permission("camera")) === "granted" && (await permission("microphone")) === "granted";
}

export async function hasSeveralCameras(): Promise<boolean> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices.filter((device) => device.kind === "videoinput").length > 1;
}

export function giveBack(stream: MediaStream | undefined): void {
  stream?.getTracks().forEach((track) => track.stop());
}

/** Keeps the screen on where the browser can, and again after the page was out of sight; the answer lets it go. */
export function keepAwake(): () => void {
  const over = new AbortController();
  const { signal } = over;
  const ask = async () => {
    const lock = document.hidden ? undefined : await navigator.wakeLock?.request("screen");
    if (signal.aborted) void lock?.release();
    else signal.addEventListener("abort", () => void lock?.release());
  };
  const quietly = () => void ask().catch(() => {});
  document.addEventListener("visibilitychange", quietly, { signal });
  quietly();
  return () => over.abort();
}

function whyUnfit(): Trouble | undefined {
  if (!navigator.mediaDevices) return window.isSecureContext ? "unsupported" : "insecure";
  return typeof MediaRecorder === "undefined" ? "recorder" : undefined;
}

function ask(facing: Facing, sound: boolean): Promise<MediaStream> {
  return navigator.mediaDevices.getUserMedia({ video: { facingMode: { ideal: facing }, ...PICTURE }, audio: sound && SOUND });
}

async function openWithoutSound(facing: Facing): Promise<Opening> {
  try {
    return { stream: await ask(facing, false), sound: false };
  } catch (problem) {
    return { trouble: troubleOf(problem) };
  }
}

async function microphoneIsTheProblem(problem: unknown): Promise<boolean> {
  const trouble = troubleOf(problem);
  if (trouble === "denied") return (await permission("camera")) === "granted";
  return trouble === "missing" || trouble === "busy";
}

async function permission(name: string): Promise<string> {
  try {
    return (await navigator.permissions.query({ name: name as PermissionName })).state;
  } catch {
    return "unknown";
  }
}

function troubleOf(problem: unknown): Trouble {
  switch (problem instanceof DOMException ? problem.name : "") {
    case "NotAllowedError":
    case "SecurityError":
      return "denied";
    case "NotFoundError":
    case "OverconstrainedError":
      return "missing";
    case "NotReadableError":
    case "AbortError":
      return "busy";
    default:
      return "failed";
  }
}
