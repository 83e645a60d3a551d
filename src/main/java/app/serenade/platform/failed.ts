// A form whose answer changes nothing here (hx-swap="none") says as a toast why it was refused, or that it did not arrive.
import { toast } from "./toast.ts";
import { word } from "./words.ts";

const SIGN_IN = "/sign-in";

interface Answered extends Event {
  detail: { ctx: { response?: { raw: Response } }; tasks: { fragment: DocumentFragment }[] };
}

function silent(event: Event): HTMLFormElement | null {
  const form = event.target;
  return form instanceof HTMLFormElement && form.getAttribute("hx-swap") === "none" ? form : null;
}

/** Whoever is signed out meanwhile signs in and comes back. */
function answered(event: Answered): void {
  const form = silent(event);
  const answer = event.detail.ctx.response?.raw;
  if (!form || !answer) return;
  if (new URL(answer.url).pathname === SIGN_IN) location.assign(answer.url);
  else if (!answer.ok) say(form, alertIn(event.detail.tasks) ?? word("failed"));
}

function alertIn(tasks: { fragment: DocumentFragment }[]): string | undefined {
  return tasks[0]?.fragment.querySelector("[role=alert]")?.textContent?.trim();
}

/** A toast would lie behind the dialog that the form stands in. */
function say(form: HTMLFormElement, words: string): void {
  form.closest("dialog")?.close();
  toast(words);
}

document.addEventListener("htmx:before:swap", (event) => answered(event as Answered));
document.addEventListener("htmx:error", (event) => {
  const form = silent(event);
  if (form) say(form, word("lost"));
});
