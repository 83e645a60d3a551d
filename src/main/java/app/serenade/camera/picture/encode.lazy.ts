// Makes a film anew in this browser: each frame drawn by the code that draws the preview; what needs no drawing is copied.
import {
  AppendOnlyStreamTarget,
  BlobSource,
  Conversion,
  type ConversionVideoOptions,
  Input,
  type InputVideoTrack,
  MATROSKA,
  MP4,
  Mp4OutputFormat,
  Output,
  QTFF,
  type VideoCodec,
  WEBM,
  WebMOutputFormat,
  getFirstEncodableVideoCodec,
} from "mediabunny";
import type { Edit } from "./edit.ts";
import type { Effect } from "./effects.ts";
import type { Outlet } from "./outlet.ts";
import type { Painter } from "./painter.ts";
import { painterOn } from "./painting.ts";
import { isNatural } from "./picture.ts";
import type { Size } from "./portrait.ts";

const LONGEST_EDGE = 1920;
const RATE_MAX = 30;
const BITS_PER_PIXEL = 3;
const FEWEST_BITS = 2_500_000;
/** In seconds: a film that can be cut this exactly is only copied. */
const CUT_TOLERANCE = 0.04;
const BLUR_BY = 2;

export class NotEncodable extends Error {}

/** The film with this edit, in pieces as it is made. */
export async function remade(file: File, edit: Edit, effect: Effect, outlet: Outlet, signal: AbortSignal): Promise<void> {
  const input = new Input({ source: new BlobSource(file), formats: [MP4, QTFF, WEBM, MATROSKA] });
  const track = await input.getPrimaryVideoTrack();
  if (!track) throw new NotEncodable();
  const size = await sizeOf(track);
  const codec = await getFirstEncodableVideoCodec(["avc", "vp9", "vp8"], size);
  if (!codec) throw new NotEncodable();
  const plain = isNatural(edit.picture);
  const webm = codec !== "avc" || (plain && file.type === "video/webm");
  outlet.begin(webm ? "video/webm" : "video/mp4");
  const drawn = plain ? undefined : new Drawn(size, edit, effect);
  try {
    const conversion = await Conversion.init({
      input,
      output: outputInto(outlet, webm),
      tracks: "primary",
      trim: { start: edit.start / 1000, ...(edit.end !== undefined && { end: edit.end / 1000 }) },
      copy: { boundaryTolerance: CUT_TOLERANCE },
      audio: { discard: edit.muted },
      video: drawn ? await drawn.options(track, codec) : { bitrate: bitsFor(size) },
      showWarnings: false,
    });
    if (!conversion.isValid) throw new NotEncodable();
    await run(conversion, outlet, signal);
  } finally {
    drawn?.release();
  }
}

/** Nothing that was written is changed later: its index lies in each piece, and its length is said nowhere. */
function outputInto(outlet: Outlet, webm: boolean): Output {
  const writing = new WritableStream<Uint8Array<ArrayBuffer>>({ write: (bytes) => outlet.write(new Blob([bytes])) });
  const format = webm ? new WebMOutputFormat({ appendOnly: true }) : new Mp4OutputFormat({ fastStart: "fragmented" });
  return new Output({ format, target: new AppendOnlyStreamTarget(writing) });
}

/** Each frame through the painter, on a canvas of its own. */
class Drawn {
  readonly #canvas: OffscreenCanvas;
  readonly #painter: Painter;

  constructor(
    private readonly size: Size,
    edit: Edit,
    effect: Effect,
  ) {
    this.#canvas = new OffscreenCanvas(size.width, size.height);
    this.#painter = painterOn(this.#canvas);
    this.#painter.choose(edit.picture, effect);
  }

  async options(track: InputVideoTrack, codec: VideoCodec): Promise<ConversionVideoOptions> {
    const { size } = this;
    const { averagePacketRate } = await track.computePacketStats(60);
    return {
      codec,
      bitrate: bitsFor(size),
      keyFrameInterval: 2,
      allowTransformationMetadata: false,
      processedWidth: size.width,
      processedHeight: size.height,
      ...(averagePacketRate > RATE_MAX + 1 && { frameRate: RATE_MAX }),
      process: (sample) => {
        const frame = sample.toVideoFrame();
        const whole = { width: frame.displayWidth, height: frame.displayHeight };
        this.#painter.paint({ source: frame, size: whole, cut: { x: 0, y: 0, ...whole }, seconds: sample.timestamp }, BLUR_BY);
        frame.close();
        return this.#canvas;
      },
    };
  }

  release(): void {
    this.#painter.release();
  }
}

async function run(conversion: Conversion, outlet: Outlet, signal: AbortSignal): Promise<void> {
  const cancel = () => void conversion.cancel();
  signal.addEventListener("abort", cancel, { once: true });
  conversion.onProgress = (done) => outlet.progress(Math.floor(100 * done));
  await conversion.execute().finally(() => signal.removeEventListener("abort", cancel));
  signal.throwIfAborted();
}

/** As it is shown, not larger than a phone's film. */
async function sizeOf(track: InputVideoTrack): Promise<Size> {
  const width = await track.getDisplayWidth();
  const height = await track.getDisplayHeight();
  const scale = Math.min(1, LONGEST_EDGE / Math.max(width, height));
  return { width: 2 * Math.round((width * scale) / 2), height: 2 * Math.round((height * scale) / 2) };
}

function bitsFor({ width, height }: Size): number {
  return Math.max(FEWEST_BITS, width * height * BITS_PER_PIXEL);
}
