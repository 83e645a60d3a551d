// The one policy that may turn strings into markup: htmx's, whose strings come from our own server.
import htmx from "htmx.org";

interface Policies {
  createPolicy(name: string, rules: { createHTML(text: string): string; createScript(text: string): string }): unknown;
}

const policies = (window as unknown as { trustedTypes?: Policies }).trustedTypes;

htmx.registerExtension("serenade-policy", {
  init(api: { initSecurity(policy: unknown): void }) {
    const policy = policies?.createPolicy("serenade", { createHTML: (text) => text, createScript: refuseScript });
    if (policy) api.initSecurity(policy);
  },
});

function refuseScript(): string {
  throw new TypeError("a page never brings scripts");
}
