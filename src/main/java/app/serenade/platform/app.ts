// What every page loads: htmx with its live stream and preloading, and the small conveniences of forms and dialogs.
import "./htmx.ts";
