import type { WorkKind } from '../../core/works/call';
import { bareMovie } from './bare-movie';
import { bareSound } from './bare-sound';
import { boxesIn, handlerOf } from './boxes';

interface Format {
  kind: Extract<WorkKind, 'photos' | 'sound' | 'film'>;
  ending: string;
}

/** What a file is by its first bytes, and of a container by what is in it; null for anything that no work takes. */
export function formatOf(bytes: Buffer): Format | null {
  const head = (from: number, to: number) => bytes.toString('latin1', from, to);
  if (bytes.length < 16) return null;
  if (bytes.readUIntBE(0, 3) === 0xffd8ff) return { kind: 'photos', ending: 'jpg' };
  if (head(0, 8) === '\x89PNG\r\n\x1a\n') return { kind: 'photos', ending: 'png' };
  if (head(0, 4) === 'RIFF' && head(8, 12) === 'WEBP') return { kind: 'photos', ending: 'webp' };
  if (head(4, 8) === 'ftyp') return movieFormat(bytes, head(8, 12));
  // ADTS has layer 0 where MPEG audio has another. https://www.iso.org/standard/76383.html, 1.A.2
  const sync = bytes.readUInt16BE(0);
  if ((sync & 0xfff6) === 0xfff0) return { kind: 'sound', ending: 'aac' };
  if (head(0, 3) === 'ID3' || ((sync & 0xffe0) === 0xffe0 && (sync & 0x0006) !== 0)) {
    return { kind: 'sound', ending: 'mp3' };
  }
  return null;
}

/** A film has a track of pictures, a sound has none. */
function movieFormat(bytes: Buffer, brand: string): Format | null {
  const holders = (boxesIn(bytes, 0, bytes.length) ?? []).filter(({ type }) => type === 'moov');
  const tracks = holders
    .flatMap(({ from, to }) => boxesIn(bytes, from, to) ?? [])
    .filter(({ type }) => type === 'trak');
  const handlers = tracks.map((track) => handlerOf(bytes, track));
  if (handlers.includes('vide')) return { kind: 'film', ending: brand === 'qt  ' ? 'mov' : 'mp4' };
  return handlers.includes('soun') ? { kind: 'sound', ending: 'm4a' } : null;
}

/** A film or a sound without what a device or a program wrote beside it; null if it cannot be read to its end. */
export function bareRecording(bytes: Buffer): Buffer | null {
  return bytes.toString('latin1', 4, 8) === 'ftyp' ? bareMovie(bytes) : bareSound(bytes);
}
