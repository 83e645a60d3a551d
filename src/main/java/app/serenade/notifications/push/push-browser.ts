// This browser's own subscription, and what the server knows of it; for the page and for the worker, which has none.
const API = "/api/v1/account/push-subscriptions";

/** What the server knows: the key of the house, and the account's browsers. */
export interface Known {
  key: string;
  subscriptions: { id: string; endpoint: string }[];
}

export async function known(): Promise<Known | undefined> {
  const answer = await fetch(API).catch(() => undefined);
  return answer?.ok ? ((await answer.json()) as Known) : undefined;
}

/** The browser asks its push service, which takes a while; one made for another key is none. */
export async function subscribe(worker: ServiceWorkerRegistration, key: string): Promise<PushSubscription> {
  const wanted = bytes(key);
  const there = await worker.pushManager.getSubscription();
  if (there && same(there.options.applicationServerKey, wanted)) return there;
  await there?.unsubscribe();
  return worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: wanted });
}

/** Why it was not taken, or nothing where it was; what did not arrive throws. */
export async function tell(subscription: PushSubscription): Promise<string | undefined> {
  const headers = { "Content-Type": "application/json" };
  const answer = await fetch(API, { method: "PUT", headers, body: JSON.stringify(subscription) });
  if (answer.ok) return undefined;
  const problem = (await answer.json()) as { detail?: string; errors?: { message: string }[] };
  return problem.errors?.[0]?.message ?? problem.detail ?? answer.statusText;
}

export async function forget(id: string): Promise<boolean> {
  const answer = await fetch(`${API}/${id}`, { method: "DELETE" }).catch(() => undefined);
  return answer?.status === 204 || answer?.status === 404;
}

function same(one: ArrayBuffer | null, other: Uint8Array): boolean {
  const bytes = new Uint8Array(one ?? new ArrayBuffer(0));
  return bytes.length === other.length && bytes.every((byte, n) => byte === other[n]);
}

function bytes(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
