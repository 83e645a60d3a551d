// htmx, its stream and its preloading; its HTML passes a Trusted Types policy of our own.
import htmx from "htmx.org";
import "./htmx-policy.ts";
import "htmx.org/dist/ext/hx-sse.js";
import "htmx.org/dist/ext/hx-preload.js";

export default htmx;
