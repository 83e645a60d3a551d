// What every page loads before the modules' own elements: htmx with its live stream, forms, dialogs and menus.
import "./htmx.ts";
import "./forms.ts";
import "./failed.ts";
import "./following.ts";
import "./dialogs.ts";
import "./sheets.ts";
import "./connection.ts";
