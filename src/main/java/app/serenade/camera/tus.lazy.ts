// Loaded only where something is uploaded.
export { Upload } from "tus-js-client";
