// Says in a hidden field in which time zone its form is filled in, and offers no day that is gone there.
class Zone extends HTMLElement {
  connectedCallback(): void {
    const field = this.querySelector("input");
    if (field) field.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const today = new Date().toLocaleDateString("sv-SE");
    this.closest("form")?.querySelectorAll<HTMLInputElement>("input[type=date]").forEach((day) => (day.min = today));
  }
}

customElements.define("s-zone", Zone);
