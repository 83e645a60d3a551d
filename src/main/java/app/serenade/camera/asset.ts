// Asks the server how far an uploaded film is, at every live hint and now and then without one; and throws it away.

/** Of a film that does not play: the server's words, and whether it was the server that failed. */
export type Verdict = { plays: true; taken: boolean } | { plays: false; reason: string; failed: boolean } | { gone: true };

const FAILED = "media.refused.failed";

interface Answer {
  state: string;
  reason?: string;
  message?: string;
  taken?: boolean;
}

const PAUSES = [200, 300, 500, 1000, 2000];

/** The server forgets a film that nobody took yet; where it cannot be told, it forgets by itself after days. */
export async function discard(asset: string): Promise<void> {
  await fetch(`/api/v1/assets/${asset}`, { method: "DELETE", keepalive: true }).catch(() => {});
}

/** Its poster shows this moment from now on; where the server finds no picture there, it shows the usual one. */
export async function coverAt(asset: string, milliseconds: number): Promise<void> {
  const body = JSON.stringify({ atMs: Math.round(milliseconds) });
  const headers = { "Content-Type": "application/json" };
  for (const pause of PAUSES) {
    const answer = await fetch(`/api/v1/assets/${asset}/cover`, { method: "PUT", headers, body }).catch(() => undefined);
    if (answer) return;
    await new Promise((go) => setTimeout(go, pause));
  }
}

/** Waits until the film plays or is refused. */
export async function verdictOn(asset: string, signal: AbortSignal): Promise<Verdict> {
  for (let round = 0; ; round++) {
    const verdict = await verdictNow(asset, signal);
    if (verdict) return verdict;
    await hintOrPause(PAUSES[Math.min(round, PAUSES.length - 1)] ?? 0, signal);
  }
}

/** Undefined while it is not known yet, or the server cannot be reached. */
export async function verdictNow(asset: string, signal: AbortSignal): Promise<Verdict | undefined> {
  const answer = await fetch(`/api/v1/assets/${asset}`, { signal }).catch(() => undefined);
  signal.throwIfAborted();
  if (answer?.status === 404) return { gone: true };
  if (!answer?.ok) return undefined;
  const { state, reason, message, taken } = (await answer.json()) as Answer;
  switch (state) {
    case "playable":
    case "ready":
      return { plays: true, taken: taken === true };
    case "refused":
      return { plays: false, reason: message ?? "", failed: reason === FAILED };
    default:
      return undefined;
  }
}

function hintOrPause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      document.removeEventListener("live:asset", go, true);
      resolve();
    };
    const timer = setTimeout(go, milliseconds);
    document.addEventListener("live:asset", go, { capture: true, signal });
    signal.addEventListener("abort", go, { once: true });
  });
}
