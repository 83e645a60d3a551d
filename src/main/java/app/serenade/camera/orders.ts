// What a spoken word asks the camera to do. No browser in here.

export type Order = "start" | "stop";

const ORDERS: Order[] = ["start", "stop"];

/** Only where nothing else was said: who speaks of stopping goes on speaking. The words come separated by "|". */
export function orderIn(said: string, wordsFor: (key: string) => string): Order | undefined {
  const plain = plainly(said);
  return ORDERS.find((order) => wordsFor(`voice-${order}`).split("|").some((word) => plainly(word) === plain && plain !== ""));
}

function plainly(said: string): string {
  return said.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}
