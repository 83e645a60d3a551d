// <s-qr text="…" label="…">: the text as a QR code, drawn here: the link is told to no other site.
import { encode } from "uqr";

const SVG = "http://www.w3.org/2000/svg";

class QrCode extends HTMLElement {
  connectedCallback(): void {
    const code = encode(this.getAttribute("text") ?? "", { ecc: "M", border: 4 });
    const picture = document.createElementNS(SVG, "svg");
    picture.setAttribute("viewBox", `0 0 ${code.size} ${code.size}`);
    picture.setAttribute("role", "img");
    picture.setAttribute("aria-label", this.getAttribute("label") ?? "");
    const dark = document.createElementNS(SVG, "path");
    dark.setAttribute("d", code.data.map(row).join(""));
    picture.append(dark);
    this.replaceChildren(picture);
  }
}

function row(modules: boolean[], y: number): string {
  return modules.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : "")).join("");
}

customElements.define("s-qr", QrCode);
