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

/** Keeps the screen on where the browser can; the answer lets it go again. */
export async function keepAwake(): Promise<() => void> {
  try {
    const lock = await navigator.wakeLock?.request("screen");
    return () => void lock?.release();
  } catch {
    return () => {};
  }
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
