// The recording window's states: what it shows now, and what each event makes of it. No browser in here.

/** Why there is no picture. */
export type Trouble = "insecure" | "unsupported" | "recorder" | "denied" | "missing" | "busy" | "lost" | "empty" | "failed";

export type State =
  | { at: "closed" }
  | { at: "offering" }
  | { at: "opening" }
  | { at: "trouble"; why: Trouble }
  | { at: "ready" }
  | { at: "counting"; left: number; begun: boolean }
  | { at: "recording" }
  | { at: "pausing" }
  | { at: "paused" }
  /** With what ended the shooting, where nobody wanted it. */
  | { at: "finishing"; why?: Trouble }
  | { at: "preview"; why?: Trouble };

export type Happening =
  | { is: "found" }
  | { is: "open" }
  | { is: "opened"; begun: boolean }
  | { is: "failed"; why: Trouble }
  | { is: "shoot"; countdown: number }
  | { is: "second" }
  | { is: "cancel" }
  | { is: "pause" }
  | { is: "kept"; begun: boolean }
  | { is: "stop"; why?: Trouble }
  | { is: "lost"; why: Trouble }
  | { is: "taken" }
  | { is: "nothing" }
  | { is: "chosen" }
  | { is: "more" }
  | { is: "again" };

export const START: State = { at: "closed" };

/** The state after something happened; what does not fit the state changes nothing. */
export function next(state: State, happening: Happening): State {
  switch (happening.is) {
    case "found":
      return from(state, ["closed"], { at: "offering" });
    case "open":
      return from(state, ["closed", "offering", "trouble"], { at: "opening" });
    case "opened":
      return from(state, ["opening"], standing(happening.begun));
    case "failed":
      return from(state, ["opening", "ready", "paused"], { at: "trouble", why: happening.why });
    case "shoot":
      return from(state, ["ready", "paused"], countFrom(happening.countdown, state.at === "paused"));
    case "second":
      return state.at === "counting" ? countFrom(state.left - 1, state.begun) : state;
    case "cancel":
      return state.at === "counting" ? standing(state.begun) : state;
    case "pause":
      return from(state, ["recording"], { at: "pausing" });
    case "kept":
      return from(state, ["pausing", "paused"], standing(happening.begun));
    case "stop":
      return from(state, ["recording", "pausing", "paused", "trouble"], because("finishing", happening.why));
    case "lost":
      return lost(state, happening.why);
    case "taken":
      return from(state, ["finishing", "recording"], because("preview", state.at === "finishing" ? state.why : undefined));
    case "nothing":
      return from(state, ["finishing", "recording"], { at: "trouble", why: "empty" });
    case "chosen":
      return from(state, ["closed", "offering", "opening", "trouble", "ready"], { at: "preview" });
    case "more":
      return from(state, ["preview"], { at: "opening" });
    case "again":
      return from(state, ["preview", "offering"], { at: "closed" });
  }
}

function countFrom(left: number, begun: boolean): State {
  return left > 0 ? { at: "counting", left, begun } : { at: "recording" };
}

/** Before the first segment, or between two. */
function standing(begun: boolean): State {
  return { at: begun ? "paused" : "ready" };
}

/** What was shot before is looked at. */
function lost(state: State, why: Trouble): State {
  const begun = state.at === "paused" || (state.at === "counting" && state.begun);
  const finishing = because("finishing", why);
  if (begun) return finishing;
  return from(from(state, ["recording", "pausing"], finishing), ["ready", "counting"], { at: "trouble", why });
}

function because(at: "finishing" | "preview", why: Trouble | undefined): State {
  return why ? { at, why } : { at };
}

function from(state: State, allowed: State["at"][], to: State): State {
  return allowed.includes(state.at) ? to : state;
}
