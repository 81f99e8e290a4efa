import { DEFAULT_CHECKLIST } from '../../../core/feed/rules/checklist';
import type { Endpoint, InputOf } from '../../../core/kernel/endpoint';
import type { UploadTicket } from '../../../core/kernel/upload';
import type { RecordingKind } from '../../../core/works/call';
import { preparePieces, prepareSubmissionFiles, sendSubmission } from '../../../core/works/contract';
import { stretchOf } from '../../../core/works/rules/pieces';
import { UPLOAD_GRACE } from '../../../core/works/rules/window';
import {
  type CallCommand,
  type CallFields,
  listDeskSubmissions,
  lookAtSubmission,
  moveCall,
  openCallDesk,
  saveCall,
} from '../../../core/works/workbench-contract';
import { FRIDAY_MORNING } from '../../support/organisation';
import type { TestCloud } from '../../support/test-cloud';

export const HOUR = 3_600_000;
export const ENDS = FRIDAY_MORNING + 24 * HOUR;
/** When jury and voters begin, and when they are over. */
export const JUDGING = ENDS + UPLOAD_GRACE;
export const JUDGED = ENDS + 48 * HOUR;

export const call = (changes: Partial<CallFields> = {}): CallFields => ({
  title: '清风车厢征文',
  theme: '写身边的清廉事。',
  kinds: ['aphorism', 'essay', 'photos', 'sound', 'film'],
  most: 2,
  endsAt: ENDS,
  judgedBy: JUDGED,
  uses: ['inside'],
  juryIds: ['member2'],
  hasVotes: true,
  votesEach: 1,
  unitId: 'b1',
  scope: ['b1'],
  ...changes,
});

/** Written by the editor and opened by the secretary of the first branch; what reaches others is signed off. */
export async function givenOpen(cloud: TestCloud, callId = 'c1', fields: CallFields = call()): Promise<void> {
  await cloud.expectOk('editor1', saveCall, { callId, seenRevision: null, ...fields });
  if (fields.scope.every((unitId) => unitId === 'b1')) {
    await cloud.expectOk('secretary1', moveCall, { callId, looked: true, command: { name: 'publish' } });
    return;
  }
  await cloud.expectOk('secretary1', moveCall, { callId, command: { name: 'requestSignOff' } });
  const command = { name: 'signOff' as const, checked: [...DEFAULT_CHECKLIST] };
  await cloud.expectOk('reviewer', moveCall, { callId, looked: true, command });
}

type Sent = InputOf<typeof sendSubmission>;
export const work = (changes: Partial<Sent> = {}): Sent => ({
  callId: 'c1',
  key: 'work-key-1',
  kind: 'essay',
  title: '头班车上的一件小事',
  text: '清晨五点，车队的灯亮了。老师傅把多找的一块钱送回了站台。',
  files: [],
  recording: null,
  consents: ['shown'],
  isUnnamed: false,
  people: null,
  isByChild: false,
  guardianAgrees: false,
  ...changes,
});

export const send = (cloud: TestCloud, name: string, changes: Partial<Sent> = {}) =>
  cloud.expectOk(name, sendSubmission, work(changes));

/** Lets a work be in, by the secretary unless it is theirs. */
export async function pass(cloud: TestCloud, submissionId: string, name = 'secretary1'): Promise<void> {
  const { items } = await cloud.expectOk(name, listDeskSubmissions, { callId: null });
  const seenRevision = items.find((one) => one.submissionId === submissionId)?.revision ?? 0;
  await cloud.expectOk(name, lookAtSubmission, { submissionId, seenRevision, command: { name: 'pass' } });
}

/** Handed in and passed. */
export async function givenIn(cloud: TestCloud, name: string, changes: Partial<Sent> = {}): Promise<string> {
  const { submissionId } = await send(cloud, name, changes);
  await pass(cloud, submissionId);
  return submissionId;
}

export const codeFor = async (cloud: TestCloud, name: string, endpoint: Endpoint, input: unknown): Promise<string> => {
  const reply = await cloud.callRaw(`wx:${name}`, endpoint, input);
  return reply.ok ? 'OK' : reply.code;
};

export async function step(cloud: TestCloud, name: string, command: CallCommand, callId = 'c1') {
  const { revision } = await cloud.expectOk(name, openCallDesk, { callId });
  return cloud.expectOk(name, moveCall, { callId, seenRevision: revision, looked: true, command });
}

/** Proposed by the secretary, decided by the administrator. */
export async function givenDecided(cloud: TestCloud, submissionId: string, prize = '一等奖'): Promise<void> {
  cloud.clock.now = JUDGED;
  await step(cloud, 'secretary1', { name: 'propose', prizes: [{ submissionId, prize }] });
  await step(cloud, 'admin', { name: 'decide' });
}

type Extension = InputOf<typeof prepareSubmissionFiles>['extensions'][number];

/** Uploads a file for a call; resolves to its id. */
export async function upload(
  cloud: TestCloud,
  name: string,
  { extension, bytes, callId = 'c1' }: { extension: Extension; bytes: Buffer | string; callId?: string },
): Promise<string> {
  const { tickets } = await cloud.expectOk(name, prepareSubmissionFiles, { callId, extensions: [extension] });
  const [ticket] = tickets;
  if (!ticket) throw new Error('there is no ticket');
  await put(ticket, bytes);
  return ticket.fileId;
}

/** What a client does with a ticket. */
export const put = ({ url, headers }: UploadTicket, bytes: Buffer | string) =>
  fetch(url, { method: 'PUT', headers, body: bytes });

/** Uploads a sound or a film for a call, in pieces; resolves to its key. */
export async function record(
  cloud: TestCloud,
  name: string,
  {
    kind,
    bytes,
    key = 'film-key-1',
    callId = 'c1',
  }: { kind: RecordingKind; bytes: Buffer; key?: string; callId?: string },
): Promise<string> {
  const asked = { callId, key, kind, size: bytes.length };
  for (;;) {
    const { tickets } = await cloud.expectOk(name, preparePieces, asked);
    if (tickets.length === 0) return key;
    for (const { number, ticket } of tickets) {
      const { from, length } = stretchOf(bytes.length, number);
      await put(ticket, bytes.subarray(from, from + length));
    }
  }
}
