// The recording window's states: what it shows now, and what each event makes of it. No browser in here.

/** Why there is no picture. */
export type Trouble = "insecure" | "unsupported" | "recorder" | "denied" | "missing" | "busy" | "lost" | "failed";

export type State =
  | { at: "closed" }
  | { at: "offering" }
  | { at: "opening" }
  | { at: "trouble"; why: Trouble }
  | { at: "ready" }
  | { at: "counting"; left: number }
  | { at: "recording" }
  | { at: "finishing" }
  | { at: "preview" };

export type Happening =
  | { is: "found" }
  | { is: "open" }
  | { is: "opened" }
  | { is: "failed"; why: Trouble }
  | { is: "shoot"; countdown: number }
  | { is: "second" }
  | { is: "cancel" }
  | { is: "stop" }
  | { is: "lost" }
  | { is: "taken" }
  | { is: "nothing" }
  | { is: "chosen" }
  | { is: "again" };

export const START: State = { at: "closed" };

/** The state after something happened; what does not fit the state changes nothing. */
export function next(state: State, happening: Happening): State {
  switch (happening.is) {
    case "found":
      return from(state, ["closed"], { at: "offering" });
    case "open":
      return from(state, ["closed", "offering", "trouble", "ready"], { at: "opening" });
    case "opened":
      return from(state, ["opening"], { at: "ready" });
    case "failed":
      return from(state, ["opening", "ready"], { at: "trouble", why: happening.why });
    case "shoot":
      return from(state, ["ready"], countFrom(happening.countdown));
    case "second":
      return state.at === "counting" ? countFrom(state.left - 1) : state;
    case "cancel":
      return from(state, ["counting"], { at: "ready" });
    case "stop":
      return from(state, ["recording"], { at: "finishing" });
    case "lost":
      return state.at === "recording" ? { at: "finishing" } : from(state, ["ready", "counting"], { at: "trouble", why: "lost" });
    case "taken":
      return from(state, ["finishing", "recording"], { at: "preview" });
    case "nothing":
      return from(state, ["finishing", "recording"], { at: "trouble", why: "failed" });
    case "chosen":
      return from(state, ["closed", "offering", "opening", "trouble", "ready"], { at: "preview" });
    case "again":
      return from(state, ["preview", "offering"], { at: "closed" });
  }
}

function countFrom(left: number): State {
  return left > 0 ? { at: "counting", left } : { at: "recording" };
}

function from(state: State, allowed: State["at"][], to: State): State {
  return allowed.includes(state.at) ? to : state;
}
