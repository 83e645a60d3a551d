// A link with data-sheet lays its page's sheet over this one: the address changes, back closes it, the video behind goes on.
import htmx from "./htmx.ts";
import type { Sheet } from "./s-sheet.ts";

let laying = false;

document.addEventListener("click", (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>("a[data-sheet]");
  if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  if (!laying) void lay(link).finally(() => (laying = false));
});

window.addEventListener("popstate", (event) => {
  const sheet = document.querySelector<Sheet>("#sheets > s-sheet");
  if (sheet) void sheet.leave();
  else if ((event.state as { sheet?: boolean } | null)?.sheet) location.reload();
});

async function lay(link: HTMLAnchorElement): Promise<void> {
  laying = true;
  const place = document.getElementById("sheets");
  if (!place) return location.assign(link.href);
  await htmx.ajax("GET", link.pathname + link.search, { target: "#sheets", select: "s-sheet", swap: "innerHTML" });
  const sheet = place.querySelector<Sheet>("s-sheet");
  if (!sheet) return location.assign(link.href);
  sheet.over(link);
  history.pushState({ sheet: true }, "", link.href);
}
