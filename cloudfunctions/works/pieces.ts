import { ok, type Result, refuse } from '../../core/kernel/result';
import { piecesOf, stretchOf } from '../../core/works/rules/pieces';
import { downloadUrls, readAddress, removeFiles } from '../_kit/files';
import type { MemberContext } from '../_kit/serve';
import { WorkRecordings } from './collections';
import { type RecordingDoc, recordingIdOf } from './documents';
import { uploadFolderOf } from './files';

type Piece = RecordingDoc['pieces'][number];

const ENDING = '.part';

/** A piece is part of a recording alone: it may still be uploaded when nothing else is admitted any more. */
export const isPiece = (fileId: string): boolean => fileId.endsWith(ENDING);

/** Where a piece is uploaded: the same place each time, so that one sent twice is one. */
export const piecePathOf = ({ callId, memberId }: RecordingDoc, key: string, number: number): string =>
  `${uploadFolderOf(callId, memberId)}${key}-${number}${ENDING}`;

/** The addresses of the pieces that are there. One request, or none. */
export async function findPieces({ pieces }: RecordingDoc): Promise<ReadonlyMap<number, string>> {
  if (pieces.length === 0) return new Map();
  const addresses = await downloadUrls(pieces.map(({ fileId }) => fileId));
  return new Map(
    pieces.flatMap(({ number, fileId }) => {
      const address = addresses.get(fileId);
      return address === undefined ? [] : [[number, address] as const];
    }),
  );
}

/** Pieces for which permission was given, each once. */
export const withPieces = (present: readonly Piece[], given: readonly Piece[]): Piece[] => [
  ...present,
  ...given.filter(({ number }) => present.every((piece) => piece.number !== number)),
];

/**
 * A recording as one, by the key of whoever hands it in: nobody else’s pieces are found. It is put together in a buffer of
 * its size, a piece at a time, so there is never more of it in memory. A piece that is not as long as it has to be is
 * removed, and missing then. One request, and one for each piece.
 */
export async function joinRecording(
  callId: string,
  key: string,
  { db, caller }: MemberContext,
): Promise<Result<Buffer, 'PIECES_MISSING'>> {
  const recording = await db.in(WorkRecordings).find(recordingIdOf(callId, caller.memberId, key));
  if (!recording) return refuse('PIECES_MISSING');
  const addresses = await findPieces(recording);
  const { size } = recording;
  if (addresses.size < piecesOf(size)) return refuse('PIECES_MISSING');
  const whole = Buffer.alloc(size);
  const wrong: number[] = [];
  for (const [number, address] of addresses) {
    const { from, length } = stretchOf(size, number);
    const piece = await readAddress(address, length);
    if (piece.ok && piece.value.length === length) piece.value.copy(whole, from);
    else wrong.push(number);
  }
  if (wrong.length === 0) return ok(whole);
  await removeFiles(recording.pieces.flatMap(({ number, fileId }) => (wrong.includes(number) ? [fileId] : [])));
  return refuse('PIECES_MISSING');
}

/** Removes what was handed in, or put together to something that is no recording. Two requests. */
export async function dropRecording(callId: string, key: string, { db, caller }: MemberContext): Promise<void> {
  const _id = recordingIdOf(callId, caller.memberId, key);
  const recording = await db.in(WorkRecordings).find(_id);
  if (!recording) return;
  await removeFiles(recording.pieces.map(({ fileId }) => fileId));
  await db.in(WorkRecordings).removeWhere({ _id });
}
