// A short word at the lower edge that says what happened, also to a screen reader, and leaves by itself.
import { element } from "./element.ts";

const SHOWN_MS = 4000;
const LEAVING_MS = 300;

export function toast(text: string): void {
  const made = element("p", "toast", {}, text);
  document.getElementById("toasts")?.append(made);
  setTimeout(() => {
    made.dataset["leaving"] = "";
    setTimeout(() => made.remove(), LEAVING_MS);
  }, SHOWN_MS);
}
