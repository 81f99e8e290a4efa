import { PIECE_BYTES } from '../call';

/** Pieces of which a file of this size consists. */
export const piecesOf = (size: number): number => Math.ceil(size / PIECE_BYTES);

/** The stretch of a file that a piece is: `number` from 0. */
export function stretchOf(size: number, number: number): { from: number; length: number } {
  const from = number * PIECE_BYTES;
  return { from, length: Math.min(PIECE_BYTES, size - from) };
}
