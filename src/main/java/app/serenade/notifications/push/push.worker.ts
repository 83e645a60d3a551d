// What this browser does for us while no page is open: it shows what is pushed. It keeps no pages and answers no request.
import { known, subscribe, tell } from "./push-browser.ts";

declare const ICON: string;

interface Shown {
  title?: string;
  body?: string;
  path?: string;
  tag?: string;
  lang?: string;
}

interface Window {
  url: string;
  visibilityState: string;
  focus(): Promise<unknown>;
  navigate(url: string): Promise<unknown>;
}

interface Clients {
  claim(): Promise<void>;
  matchAll(which: { type: "window"; includeUncontrolled: boolean }): Promise<Window[]>;
  openWindow(url: string): Promise<unknown>;
}

interface Worker {
  registration: ServiceWorkerRegistration;
  location: Location;
  clients: Clients;
  skipWaiting(): Promise<void>;
  addEventListener(name: string, listener: (event: Happened) => void): void;
}

interface Happened extends Event {
  data?: { json(): Shown } | null;
  notification?: Notification;
  waitUntil(work: Promise<unknown>): void;
}

const INBOX = "/inbox";
const worker = self as unknown as Worker;

worker.addEventListener("install", (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener("push", (event) => event.waitUntil(show(read(event))));
worker.addEventListener("notificationclick", (event) => event.waitUntil(open(event.notification as Notification)));
worker.addEventListener("pushsubscriptionchange", (event) => event.waitUntil(again()));

/** A browser demands that something is shown for each push, also for one that nobody can read. */
function read(event: Happened): Shown {
  try {
    return event.data?.json() ?? {};
  } catch {
    return {};
  }
}

function show({ title = "Serenade", body = "", path = INBOX, tag = INBOX, lang = "" }: Shown): Promise<void> {
  const options = { body, tag, lang, renotify: true, icon: ICON, data: path };
  return worker.registration.showNotification(title, options);
}

/** A page of ours that is open goes there; best the one that is there already, else one that is seen. */
async function open(notification: Notification): Promise<void> {
  notification.close();
  const target = own(notification.data);
  const pages = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  const there = pages.find((page) => page.url === target);
  const page = there ?? pages.find((one) => one.visibilityState === "visible") ?? pages[0];
  try {
    if (!page) throw new Error("no page is open");
    if (page !== there) await page.navigate(target);
    await page.focus().catch(() => undefined);
  } catch {
    await worker.clients.openWindow(target);
  }
}

function own(path: unknown): string {
  const target = new URL(typeof path === "string" ? path : INBOX, worker.location.origin);
  return target.origin === worker.location.origin ? target.href : worker.location.origin + INBOX;
}

/** The push service gave this browser another address. Whoever is signed out is told nothing. */
async function again(): Promise<void> {
  const server = await known();
  if (server) await tell(await subscribe(worker.registration, server.key));
}
