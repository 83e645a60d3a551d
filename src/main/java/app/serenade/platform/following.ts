// What a page asks for by itself or at a press (hx-get) keeps what it shows where no new part came: it asks again, or says so. Where the page
// is another one meanwhile, because its reader signed out or what it was about is gone, it is loaded anew.
import { again } from "./stream.ts";
import { toast } from "./toast.ts";
import { word } from "./words.ts";

const SIGN_IN = "/sign-in";
/** A page that was loaded just now is not loaded again, or it might never come to rest. */
const SETTLED_MS = 5_000;
const PASSING = [408, 425, 429];

interface Asked extends Event {
  detail: {
    ctx: { request: { method: string }; response?: { raw: Response }; select?: string | null };
    tasks: { type: string; fragment: DocumentFragment }[];
  };
}

function answered(event: Asked): void {
  const part = event.target as Element;
  const answer = event.detail.ctx.response?.raw;
  if (!answer || event.detail.ctx.request.method !== "GET" || part.id === "live" || brings(event, answer)) return;
  event.preventDefault();
  if (!follows(part)) saySo(part, "failed");
  else if (answer.status >= 500 || PASSING.includes(answer.status)) askAgain();
  else if (part.hasAttribute("hx-select") && performance.now() > SETTLED_MS) location.reload();
}

/** Another page instead of the one that was asked for has no such part. */
function brings(event: Asked, answer: Response): boolean {
  if (!answer.ok || new URL(answer.url).pathname === SIGN_IN) return false;
  const main = event.detail.tasks.find((task) => task.type === "main");
  return !answer.redirected || !main || main.fragment.childElementCount > 0;
}

function follows(part: Element): boolean {
  return part.getAttribute("hx-trigger")?.includes("live:") ?? false;
}

/** Whoever pressed or typed waits for an answer; what a page loads of its own has none to tell. */
function saySo(part: Element, words: string): void {
  if (/\b(click|input|submit)\b/.test(part.getAttribute("hx-trigger") ?? "")) toast(word(words));
}

let asking = 0;

/** All parts that follow, once for all of them. */
function askAgain(): void {
  clearTimeout(asking);
  asking = again(() => document.body.dispatchEvent(new CustomEvent("live:open")));
}

document.addEventListener("htmx:before:swap", (event) => answered(event as Asked));
document.addEventListener("htmx:error", (event) => {
  const part = event.target as Element;
  if (part instanceof HTMLFormElement || !part.hasAttribute("hx-get")) return;
  if (follows(part)) askAgain();
  else saySo(part, "lost");
});
