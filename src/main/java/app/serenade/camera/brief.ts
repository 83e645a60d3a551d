// <s-brief>: the card near the lens. It can be hidden, moved, and rolled like a teleprompter; it is never in the film.

const FRAME_PX = 0.2;
const STEP_PX = 24;

class Brief extends HTMLElement {
  #left = new AbortController();
  #rolling = 0;
  #grip: { x: number; y: number } | undefined;
  #at = { x: 0, y: 0 };

  connectedCallback(): void {
    this.#left = new AbortController();
    const { signal } = this.#left;
    const grip = this.querySelector<HTMLElement>("[data-part=grip]");
    grip?.addEventListener("pointerdown", (event) => this.#take(event), { signal });
    grip?.addEventListener("pointermove", (event) => this.#drag(event), { signal });
    grip?.addEventListener("lostpointercapture", () => (this.#grip = undefined), { signal });
    grip?.addEventListener("keydown", (event) => this.#push(event), { signal });
    this.#control("roll")?.addEventListener("click", () => this.#roll(), { signal });
    this.#control("size")?.addEventListener("click", () => this.#grow(), { signal });
  }

  disconnectedCallback(): void {
    this.#left.abort();
    cancelAnimationFrame(this.#rolling);
  }

  #control(name: string): HTMLElement | null {
    return this.querySelector(`[data-brief=${name}]`);
  }

  #take(event: PointerEvent): void {
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.#grip = { x: event.clientX - this.#at.x, y: event.clientY - this.#at.y };
  }

  #drag(event: PointerEvent): void {
    if (this.#grip) this.#move(event.clientX - this.#grip.x, event.clientY - this.#grip.y);
  }

  /** The arrow keys move it too. */
  #push(event: KeyboardEvent): void {
    const by = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] }[event.key];
    if (!by) return;
    event.preventDefault();
    this.#move(this.#at.x + STEP_PX * (by[0] ?? 0), this.#at.y + STEP_PX * (by[1] ?? 0));
  }

  /** It stays on the screen. */
  #move(x: number, y: number): void {
    this.style.translate = "";
    const box = this.getBoundingClientRect();
    const within = (wish: number, start: number, end: number, whole: number) => Math.min(Math.max(wish, -start), Math.max(-start, whole - end));
    this.#at = { x: within(x, box.left, box.right, innerWidth), y: within(y, box.top, box.bottom, innerHeight) };
    this.style.translate = `${this.#at.x}px ${this.#at.y}px`;
  }

  /** Slow, fast, standing still; at its end it stops by itself. */
  #roll(): void {
    const speed = (Number(this.dataset.speed ?? 0) + 1) % 4;
    this.dataset.speed = String(speed);
    this.#say("roll", speed);
    cancelAnimationFrame(this.#rolling);
    const words = this.querySelector("[data-part=words]");
    if (!words || speed === 0) return;
    let position = words.scrollTop;
    const step = () => {
      position += FRAME_PX * speed * 2;
      words.scrollTop = position;
      const end = words.scrollTop + words.clientHeight >= words.scrollHeight - 1;
      if (!end) this.#rolling = requestAnimationFrame(step);
    };
    this.#rolling = requestAnimationFrame(step);
  }

  #grow(): void {
    const size = (Number(this.dataset.size ?? 0) + 1) % 3;
    this.dataset.size = String(size);
    this.#say("size", size);
  }

  /** The control's name says what it is set to. */
  #say(name: string, step: number): void {
    const control = this.#control(name);
    if (control) control.ariaLabel = control.dataset.names?.split("|")[step] ?? "";
    control?.setAttribute("aria-pressed", String(step > 0));
  }
}

customElements.define("s-brief", Brief);
