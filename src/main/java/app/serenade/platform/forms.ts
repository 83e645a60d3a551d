// A form is sent once: a second press while the first is on its way does nothing, and its button says so.
const SENDING = "sending";

function guard(event: SubmitEvent): void {
  const form = event.target as HTMLFormElement;
  if (form.method !== "post" || event.defaultPrevented) return;
  if (SENDING in form.dataset) {
    event.preventDefault();
    event.stopImmediatePropagation();
    return;
  }
  form.dataset[SENDING] = "";
  event.submitter?.setAttribute("aria-busy", "true");
}

function release(form: Element | null | undefined): void {
  if (!(form instanceof HTMLFormElement)) return;
  delete form.dataset[SENDING];
  form.querySelectorAll("[aria-busy]").forEach((button) => button.removeAttribute("aria-busy"));
}

document.addEventListener("submit", guard, true);
document.addEventListener("htmx:finally:request", (event) => release((event.target as Element).closest?.("form")));
window.addEventListener("pageshow", () => document.querySelectorAll(`form[data-${SENDING}]`).forEach(release));
