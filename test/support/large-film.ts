import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PIECE_BYTES } from '../../core/works/call';

const FILM = path.resolve(__dirname, '../../content/media/rainy-day.mp4');

/** A film of the sample, made as large as three pieces by a box with nothing in it, which players pass over. */
export function largeFilm(): Buffer {
  const film = readFileSync(FILM);
  const free = Buffer.alloc(3 * PIECE_BYTES - film.length);
  free.writeUInt32BE(free.length);
  free.write('free', 4, 'latin1');
  return Buffer.concat([film, free]);
}
