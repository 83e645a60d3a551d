// <s-push>: the switch that brings news to this device, with words for each way in which a browser cannot, or may not.
import { trustedWorker } from "../../platform/htmx-policy.ts";
import { forget, known, type Known, subscribe, tell } from "./push-browser.ts";

const WORKER = "/worker.js";
const STUCK = ["looking", "unable", "home-screen", "insecure", "denied", "asking", "turning"];

type State =
  | "looking"
  | "off"
  | "asking"
  | "turning"
  | "on"
  | "unable"
  | "home-screen"
  | "insecure"
  | "denied"
  | "dismissed"
  | "unreachable"
  | "lost";

class PushSwitch extends HTMLElement {
  #events = new AbortController();
  #state: State = "looking";

  connectedCallback(): void {
    this.#events = new AbortController();
    const { signal } = this.#events;
    this.#button.addEventListener("click", () => this.#press(), { signal });
    for (const hint of ["live:mail", "live:open"]) document.body.addEventListener(hint, () => this.#look(), { signal });
    document.addEventListener("visibilitychange", () => !document.hidden && this.#look(), { signal });
    this.hidden = false;
    this.#say("looking");
    this.#look();
  }

  disconnectedCallback(): void {
    this.#events.abort();
  }

  get #button(): HTMLButtonElement {
    return this.querySelector("button") as HTMLButtonElement;
  }

  #say(state: State, words = this.getAttribute(`data-${state}`) ?? ""): void {
    this.#state = state;
    this.dataset["state"] = state;
    this.#button.disabled = STUCK.includes(state);
    this.#button.setAttribute("aria-checked", String(state === "on"));
    this.#button.toggleAttribute("aria-busy", state === "turning");
    const line = this.querySelector("p");
    if (line && line.textContent !== words) line.textContent = words;
  }

  /** What is so, whatever was pressed here or elsewhere. What went wrong stays said until it is tried again. */
  async #look(): Promise<void> {
    if (this.#state === "asking" || this.#state === "turning") return;
    const hindered = hindrance();
    if (hindered) return this.#say(hindered);
    const server = await known();
    if (!server) return this.#say("lost");
    const here = await this.#here(server);
    if (here) this.#say("on");
    else if (["looking", "on", "denied"].includes(this.#state)) this.#say("off");
  }

  /** Its id, where this browser is subscribed for the account that is signed in. */
  async #here(server: Known): Promise<string | undefined> {
    const worker = await navigator.serviceWorker.getRegistration("/");
    const subscription = await worker?.pushManager.getSubscription();
    return server.subscriptions.find((one) => one.endpoint === subscription?.endpoint)?.id;
  }

  async #press(): Promise<void> {
    const wasOn = this.#state === "on";
    try {
      await (wasOn ? this.#turnOff() : this.#turnOn());
    } catch {
      this.#say(navigator.onLine && !wasOn ? "unreachable" : "lost");
    }
  }

  /** The browser asks its owner only now, after a tap. */
  async #turnOn(): Promise<void> {
    this.#say("asking");
    const allowed = await Notification.requestPermission();
    if (allowed !== "granted") return this.#say(allowed === "denied" ? "denied" : "dismissed");
    this.#say("turning");
    const server = await known();
    if (!server) return this.#say("lost");
    await navigator.serviceWorker.register(trustedWorker(WORKER), { scope: "/" });
    const subscription = await subscribe(await navigator.serviceWorker.ready, server.key);
    const refused = await tell(subscription).catch(() => this.getAttribute("data-lost") ?? "");
    if (refused === undefined) return this.#say("on");
    await subscription.unsubscribe();
    this.#say("lost", refused);
  }

  async #turnOff(): Promise<void> {
    this.#say("turning");
    const server = await known();
    const id = server && (await this.#here(server));
    if (!server || (id && !(await forget(id)))) return this.#say("lost");
    const worker = await navigator.serviceWorker.getRegistration("/");
    await (await worker?.pushManager.getSubscription())?.unsubscribe();
    this.#say("off");
  }
}

/** Why this browser cannot be turned on at all. */
function hindrance(): State | undefined {
  if (!isSecureContext) return "insecure";
  const able = "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;
  if (!able) return /iPhone|iPad/.test(navigator.userAgent) || isTabletOfApple() ? "home-screen" : "unable";
  return Notification.permission === "denied" ? "denied" : undefined;
}

/** It calls itself a Mac, which has no fingers on its screen. */
function isTabletOfApple(): boolean {
  return navigator.userAgent.includes("Macintosh") && navigator.maxTouchPoints > 1;
}

customElements.define("s-push", PushSwitch);
