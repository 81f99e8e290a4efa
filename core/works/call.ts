import * as v from 'valibot';
import { id, text } from '../kernel/fields';

/** 格言, 文章, 照片, 录音, 短片. */
export const workKind = v.picklist(['aphorism', 'essay', 'photos', 'sound', 'film']);
export type WorkKind = v.InferOutput<typeof workKind>;

/** What is uploaded in pieces. */
export const recordingKind = v.picklist(['sound', 'film']);
export type RecordingKind = v.InferOutput<typeof recordingKind>;

/**
 * What a work may be used for. `shown`: in this program, to whom the call reaches; whoever takes part agrees to it.
 * `inside`: in what the unit prints or hangs up; `outside`: published.
 */
export const workUse = v.picklist(['shown', 'inside', 'outside']);
export type WorkUse = v.InferOutput<typeof workUse>;

export const furtherUse = v.picklist(['inside', 'outside']);
export type FurtherUse = v.InferOutput<typeof furtherUse>;

/** Works of one member in one call. */
export const MOST_WORKS = 10;
/** Works that a member may have sent in one call, also those that were returned or taken back. */
export const MOST_SENT = 40;
export const MOST_JURORS = 10;
export const MOST_VOTES = 10;
export const MOST_PRIZES = 50;
export const MOST_PHOTOS = 9;
/** A sound or a film is uploaded in pieces of so many bytes; the last one has fewer. */
export const PIECE_BYTES = 1024 * 1024;
/** Pieces for which permission is given at once: it lasts for minutes, and a piece takes some seconds. */
export const PIECES_AT_ONCE = 5;
/** Characters of an essay, in UTF-16 units; the longest text of a work. */
export const MOST_ESSAY_TEXT = 5000;
export const MOST_APHORISM_TEXT = 100;
/** What is said beside photos, a sound or a film. */
export const MOST_CAPTION = 300;
export const MOST_SCORE = 10;

/** A work that is given a prize; a work has one. */
export const prize = v.object({ submissionId: id, prize: text(20) });
export type Prize = v.InferOutput<typeof prize>;
