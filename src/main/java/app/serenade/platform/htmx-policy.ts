// The one policy that may turn strings into what a browser runs: htmx's markup, which comes from our own server, and our worker's address.
import htmx from "htmx.org";

interface Rules {
  createHTML(text: string): string;
  createScript(text: string): string;
  createScriptURL(text: string): string;
}

interface Policies {
  createPolicy(name: string, rules: Rules): Rules;
}

const policies = (window as unknown as { trustedTypes?: Policies }).trustedTypes;
let policy: Rules | undefined;

htmx.registerExtension("serenade-policy", {
  init(api: { initSecurity(policy: unknown): void }) {
    policy = policies?.createPolicy("serenade", { createHTML: (text) => text, createScript: refuseScript, createScriptURL: ownWorker });
    if (policy) api.initSecurity(policy);
  },
});

/** The address of the service worker, as this browser wants to be given it. */
export function trustedWorker(address: string): string {
  return policy?.createScriptURL(address) ?? address;
}

function refuseScript(): string {
  throw new TypeError("a page never brings scripts");
}

function ownWorker(address: string): string {
  if (address !== "/worker.js") throw new TypeError("there is one worker only");
  return address;
}
