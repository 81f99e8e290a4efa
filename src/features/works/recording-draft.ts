import * as v from 'valibot';
import { dropFile, keepFile, keptFile } from '@/platform/kept-files';
import { extensionOf, type PickedFile } from '@/platform/picked-file';
import { uploadFile } from '@/platform/upload';
import { finite } from '../../../core/kernel/fields';
import { type UploadTicket, uploadTicket } from '../../../core/kernel/upload';
import { askTickets } from './api';
import { messages } from './messages';

/** A sound or a film of a work that is being made. Kept on the device, with its bytes, until the server has it. */
export const recordingDraft = v.object({
  /** Under which the bytes are kept. */
  key: v.string(),
  name: v.string(),
  size: finite,
  /** The permission of the server, which it gives before the end; null until there is one. */
  ticket: v.nullable(uploadTicket),
  isThere: v.boolean(),
});
export type RecordingDraft = v.InferOutput<typeof recordingDraft>;

const EXTENSIONS = ['mp3', 'm4a', 'aac', 'mp4', 'mov'] as const;

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

/**
 * Uploads a recording from where it is kept. WeChat cuts it off a few seconds after the program goes into the background:
 * then this is called again when the page is shown, with the permission that is there already.
 */
export async function sendRecording(
  callId: string,
  recording: RecordingDraft,
  onProgress: (part: number) => void,
): Promise<Sent> {
  const { key, name, size } = recording;
  const file = files.get(key) ?? (await keptFile(key, name, size));
  if (!file) return { recording: null, message: LOST };
  const asked = recording.ticket ? null : await ticketFor(callId, name);
  if (asked && 'message' in asked) return { recording, message: asked.message };
  const ticket = recording.ticket ?? asked?.ticket ?? null;
  if (!ticket) return { recording, message: messages.INTERNAL };
  const sent = await uploadFile(ticket, file, onProgress);
  if (sent.ok) return { recording: { ...recording, ticket, isThere: true }, message: null };
  // A permission that the storage does not take any more is of no use.
  return sent.code === 'NETWORK'
    ? { recording: { ...recording, ticket }, message: messages.NETWORK }
    : { recording: { ...recording, ticket: null }, message: messages.INTERNAL };
}

async function ticketFor(callId: string, name: string): Promise<{ message: string } | { ticket: UploadTicket | null }> {
  const extension = EXTENSIONS.find((known) => known === extensionOf(name)) ?? 'mp4';
  const asked = await askTickets({ callId, extensions: [extension] });
  if (!asked.ok) return { message: messages[asked.code] };
  return { ticket: asked.value.tickets[0] ?? null };
}
