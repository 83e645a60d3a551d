// Makes one file of the segments of a take, without encoding anything anew: for the preview, and for changing it.
import {
  ALL_FORMATS,
  BlobSource,
  BufferTarget,
  EncodedAudioPacketSource,
  type EncodedPacket,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  Input,
  type InputAudioTrack,
  type InputVideoTrack,
  Mp4OutputFormat,
  Output,
  WebMOutputFormat,
} from "mediabunny";

interface Pens {
  video: EncodedVideoPacketSource;
  audio: EncodedAudioPacketSource | undefined;
}

/** Segments of the same recorder, in their order. */
export async function join(segments: Blob[], type: string): Promise<Blob> {
  const target = new BufferTarget();
  const format = type === "video/webm" ? new WebMOutputFormat() : new Mp4OutputFormat({ fastStart: "in-memory" });
  const output = new Output({ format, target });
  const inputs = segments.map((segment) => new Input({ source: new BlobSource(segment), formats: ALL_FORMATS }));
  const pens = await pensFor(output, inputs);
  let from = 0;
  for (const input of inputs) from += await copy(input, pens, from);
  await output.finalize();
  return new Blob([target.buffer as ArrayBuffer], { type });
}

async function pensFor(output: Output, inputs: Input[]): Promise<Pens> {
  const video = await inputs[0]?.getPrimaryVideoTrack();
  const audio = await inputs[0]?.getPrimaryAudioTrack();
  if (!video?.codec) throw new Error("no pictures");
  const pens: Pens = { video: new EncodedVideoPacketSource(video.codec), audio: undefined };
  output.addVideoTrack(pens.video);
  if (audio?.codec) output.addAudioTrack((pens.audio = new EncodedAudioPacketSource(audio.codec)));
  await output.start();
  return pens;
}

/** Pictures and sound side by side, so that neither waits for the other; the answer is how long the segment is. */
async function copy(input: Input, { video, audio }: Pens, from: number): Promise<number> {
  const pictures = await input.getPrimaryVideoTrack();
  const sound = audio && (await input.getPrimaryAudioTrack());
  const length = await input.computeDuration();
  const works = [];
  if (pictures) works.push(each(pictures, async (packet, first) => video.add(packet, first), from, await pictures.getDecoderConfig()));
  if (sound) works.push(each(sound, async (packet, first) => audio?.add(packet, first), from, await sound.getDecoderConfig()));
  await Promise.all(works);
  return length;
}

/** Every packet of a track, moved to where its segment begins. */
async function each<T extends InputVideoTrack | InputAudioTrack>(
  track: T,
  add: (packet: EncodedPacket, about: { decoderConfig?: never }) => Promise<void>,
  from: number,
  decoderConfig: unknown,
): Promise<void> {
  const about = { decoderConfig: decoderConfig ?? undefined } as { decoderConfig?: never };
  for await (const packet of new EncodedPacketSink(track).packets())
    await add(packet.clone({ timestamp: Math.max(0, packet.timestamp + from) }), about);
}
