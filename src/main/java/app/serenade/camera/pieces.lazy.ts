// The sound of a large file, decoded piece by piece: its pictures are never read into memory.
import { AudioBufferSink, BlobSource, Input, MATROSKA, MP4, QTFF, WEBM, type WrappedAudioBuffer } from "mediabunny";

/** Undefined where it has no sound; fails where this browser cannot decode it. */
export async function piecesOf(file: Blob): Promise<AsyncIterable<WrappedAudioBuffer> | undefined> {
  const input = new Input({ source: new BlobSource(file), formats: [MP4, QTFF, WEBM, MATROSKA] });
  const track = await input.getPrimaryAudioTrack();
  return track ? new AudioBufferSink(track).buffers() : undefined;
}
