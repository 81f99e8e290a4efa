import { ok, refuse } from '../../../core/kernel/result';
import { PIECES_AT_ONCE } from '../../../core/works/call';
import * as contract from '../../../core/works/contract';
import { piecesOf } from '../../../core/works/rules/pieces';
import { takesWork } from '../../../core/works/rules/window';
import { takeToday } from '../../_kit/daily-counts';
import { uploadTicket } from '../../_kit/files';
import { type Answer, route } from '../../_kit/serve';
import { WorkRecordings } from '../collections';
import { type RecordingDoc, recordingIdOf } from '../documents';
import { findPieces, piecePathOf, withPieces } from '../pieces';
import { findReading } from '../readable-call';

export const preparePieces = route(contract.preparePieces, async ({ callId, key, kind, size }, context) => {
  const { caller, db, now } = context;
  const { memberId } = caller;
  if (caller.policy.voices === 'off') return refuse('VOICES_OFF');
  const reading = await findReading(db, callId, caller, now);
  if (!reading?.isReached) return refuse('NOT_FOUND');
  const _id = recordingIdOf(callId, memberId, key);
  const known = await db.in(WorkRecordings).find(_id);
  // What was begun before the end has ten minutes more.
  if (!takesWork(reading.stage, known !== null)) return refuse('CALL_ENDED');
  if (!reading.call.kinds.includes(kind)) return refuse('KIND_NOT_TAKEN');
  if (known && known.size !== size) return refuse('CONFLICT');

  const pieces = piecesOf(size);
  if (!known) {
    // A film counts as much as the permissions that are given at once.
    const use = { memberId, what: 'workFiles', amount: Math.ceil(pieces / PIECES_AT_ONCE) } as const;
    if (!(await takeToday(db, use, now))) return refuse('RATE_LIMITED');
  }
  const recording: RecordingDoc = known ?? { _id, v: 1, callId, memberId, kind, size, at: now, pieces: [] };
  const there = await findPieces(recording);
  const missing = Array.from({ length: pieces }, (_, number) => number)
    .filter((number) => !there.has(number))
    .slice(0, PIECES_AT_ONCE);
  const tickets = await Promise.all(
    missing.map(async (number) => ({ number, ticket: await uploadTicket(piecePathOf(recording, key, number)) })),
  );
  const given = tickets.map(({ number, ticket: { fileId } }) => ({ number, fileId }));
  return db.transaction(async (transaction): Promise<Answer<typeof contract.preparePieces>> => {
    const recordings = transaction.in(WorkRecordings);
    const present = (await recordings.find(_id)) ?? recording;
    // Two devices at once, of which one sends another file under the same key.
    if (present.size !== size) return refuse('CONFLICT');
    await recordings.put({ ...present, at: now, pieces: withPieces(present.pieces, given) });
    return ok({ pieces, there: there.size, tickets });
  });
});
