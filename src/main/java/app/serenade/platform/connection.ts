// Says when the network is gone, and when it is back.
import { element } from "./element.ts";
import { word } from "./words.ts";

let note: HTMLElement | undefined;

window.addEventListener("offline", () => {
  note ??= element("p", "offline-note", { role: "status" }, word("offline"));
  document.body.append(note);
});

window.addEventListener("online", () => note?.remove());
