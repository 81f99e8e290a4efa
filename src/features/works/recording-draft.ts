import * as v from 'valibot';
import { pieceOf } from '@/platform/file-piece';
import { dropFile, keepFile, keptFile } from '@/platform/kept-files';
import type { PickedFile } from '@/platform/picked-file';
import { type UploadCode, uploadFile } from '@/platform/upload';
import { finite } from '../../../core/kernel/fields';
import { type Result, refuse } from '../../../core/kernel/result';
import type { UploadTicket } from '../../../core/kernel/upload';
import { type RecordingKind, recordingKind } from '../../../core/works/call';
import { stretchOf } from '../../../core/works/rules/pieces';
import { askPieces } from './api';
import { messages } from './messages';

/** A sound or a film of a work that is being made. Kept on the device, with its bytes, until the server has it. */
export const recordingDraft = v.object({
  /** Under which the bytes are kept here, and their pieces on the server. */
  key: v.string(),
  kind: recordingKind,
  name: v.string(),
  size: finite,
  /** Whether all of its pieces are. */
  isThere: v.boolean(),
});
export type RecordingDraft = v.InferOutput<typeof recordingDraft>;

/** Bytes in memory, because the device may not have written them yet or may have no room. */
const files = new Map<string, PickedFile>();

export async function keepRecording(key: string, file: PickedFile): Promise<void> {
  files.set(key, file);
  await keepFile(key, file);
}

export function dropRecording(key: string): void {
  files.delete(key);
  void dropFile(key);
}

type Sent = { recording: RecordingDraft; message: string | null } | { recording: null; message: string };

const LOST = '这台设备没有留住这个文件，请再选一次。';

interface Sending {
  callId: string;
  kind: RecordingKind;
  onProgress: (part: number) => void;
  /** Whether it is still this one that is to be sent. */
  isWanted: () => boolean;
}

/**
 * Uploads what the server does not have of a recording, from where it is kept, piece by piece. WeChat cuts a piece off a few
 * seconds after the program goes into the background: then this is called again when the page is shown, and goes on with
 * that piece. What was begun before the end is taken for ten minutes more.
 */
export async function sendRecording(recording: RecordingDraft, sending: Sending): Promise<Sent> {
  const { key, name, size } = recording;
  const { callId, kind, onProgress, isWanted } = sending;
  const file = files.get(key) ?? (await keptFile(key, name, size));
  if (!file) return { recording: null, message: LOST };
  let before = -1;
  while (isWanted()) {
    const asked = await askPieces({ callId, key, kind, size });
    if (!asked.ok) return { recording, message: messages[asked.code] };
    const { pieces, there, tickets } = asked.value;
    if (tickets.length === 0) return { recording: { ...recording, isThere: true }, message: null };
    // A storage that takes none of them takes none the next time.
    if (there <= before) return { recording, message: messages.INTERNAL };
    before = there;
    for (const [at, { number, ticket }] of tickets.entries()) {
      if (!isWanted()) break;
      const sent = await sendPiece(file, {
        number,
        ticket,
        onProgress: (part) => onProgress((there + at + part) / pieces),
      });
      if (sent.ok) continue;
      // What was chosen is gone from where WeChat had put it: the copy that was kept is sent.
      if (sent.code === 'UNREADABLE') {
        return files.delete(key) ? sendRecording(recording, sending) : { recording: null, message: LOST };
      }
      if (sent.code === 'NETWORK') return { recording, message: messages.NETWORK };
      // Its permission has run out: another one is given.
      break;
    }
  }
  return { recording, message: null };
}

interface PieceToSend {
  number: number;
  ticket: UploadTicket;
  onProgress: (part: number) => void;
}

async function sendPiece(
  file: PickedFile,
  { number, ticket, onProgress }: PieceToSend,
): Promise<Result<null, UploadCode | 'UNREADABLE'>> {
  const made = await pieceOf(file, stretchOf(file.size, number));
  if (!made) return refuse('UNREADABLE');
  const sent = await uploadFile(ticket, made.piece, onProgress);
  made.drop();
  return sent;
}
