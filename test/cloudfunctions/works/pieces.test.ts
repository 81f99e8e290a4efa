import { randomBytes } from 'node:crypto';
import type { TimerContext } from '../../../cloudfunctions/_kit/serve';
import { Calls, WorkRecordings } from '../../../cloudfunctions/works/collections';
import { recordingIdOf } from '../../../cloudfunctions/works/documents';
import * as works from '../../../cloudfunctions/works/routes';
import { sweepPieces } from '../../../cloudfunctions/works/sweeping';
import { MS_PER_DAY } from '../../../core/kernel/calendar';
import { PIECE_BYTES, PIECES_AT_ONCE } from '../../../core/works/call';
import { openCall, preparePieces, sendSubmission } from '../../../core/works/contract';
import { stretchOf } from '../../../core/works/rules/pieces';
import { UPLOAD_GRACE } from '../../../core/works/rules/window';
import { tendCalls } from '../../../core/works/workbench-contract';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { PNG } from '../_kit/sample-files';
import { call, codeFor, ENDS, givenOpen, put, record, send, work } from './sample-calls';
import { film as filmOf } from './sample-recordings';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([works]);
});
afterAll(() => cloud.close());
beforeEach(async () => {
  await cloud.reset();
  await givenOpen(cloud);
});

const KEY = 'film-key-1';
/** A film of two pieces and a half. */
const FILM = filmOf([{ kind: 'vide', data: randomBytes(Math.floor(2.5 * PIECE_BYTES)) }]);
const asked = { callId: 'c1', key: KEY, kind: 'film' as const, size: FILM.length };
const film = work({ kind: 'film', title: '头班车', text: '', people: 'none', recording: KEY });
const prepare = (name = 'member1', changes: object = {}) =>
  cloud.expectOk(name, preparePieces, { ...asked, ...changes });
const prepareCode = (changes: object = {}, name = 'member1') =>
  codeFor(cloud, name, preparePieces, { ...asked, ...changes });
const sendCode = (name = 'member1', changes: object = {}) =>
  codeFor(cloud, name, sendSubmission, { ...film, ...changes });
const pieceAt = (number: number): Buffer => {
  const { from, length } = stretchOf(FILM.length, number);
  return FILM.subarray(from, from + length);
};
type Tickets = Awaited<ReturnType<typeof prepare>>['tickets'];
const ticketOf = (tickets: Tickets, number: number) => {
  const found = tickets.find((one) => one.number === number);
  if (!found) throw new Error(`there is no ticket for piece ${number}`);
  return found.ticket;
};
const numbersOf = (tickets: Tickets) => tickets.map(({ number }) => number);

test('a film is put together from its pieces, whatever their order, and the pieces are gone', async () => {
  const { pieces, there, tickets } = await prepare();
  expect([pieces, there, numbersOf(tickets)]).toEqual([3, 0, [0, 1, 2]]);
  for (const number of [2, 0, 1]) await put(ticketOf(tickets, number), pieceAt(number));
  expect(await prepare()).toEqual({ pieces: 3, there: 3, tickets: [] });
  const { files } = await send(cloud, 'member1', film);
  const kept = Buffer.from(await (await fetch(files[0]?.url ?? '')).arrayBuffer());
  expect(kept).toHaveLength(FILM.length);
  expect(kept.subarray(-64)).toEqual(FILM.subarray(-64));
  expect(await cloud.db.in(WorkRecordings).find(recordingIdOf('c1', 'member1', KEY))).toBeNull();
  // Sent twice it is one work, although nothing is left of its pieces.
  expect(await send(cloud, 'member1', film)).toMatchObject({ submissionId: expect.any(String), kind: 'film' });
  expect((await cloud.expectOk('member1', openCall, { callId: 'c1' })).mine).toHaveLength(1);
});

test('a piece that got lost is asked for alone, and nothing is handed in without it', async () => {
  const { tickets } = await prepare();
  for (const number of [0, 2]) await put(ticketOf(tickets, number), pieceAt(number));
  expect(await sendCode()).toBe('PIECES_MISSING');
  const again = await prepare();
  expect([again.there, numbersOf(again.tickets)]).toEqual([2, [1]]);
  await put(ticketOf(again.tickets, 1), pieceAt(1));
  expect(await sendCode()).toBe('OK');
});

test('a piece that is sent twice is one, and the last is what counts', async () => {
  const [{ tickets }, { tickets: others }] = [await prepare(), await prepare()];
  await put(ticketOf(others, 1), Buffer.alloc(PIECE_BYTES, 1));
  for (const number of [0, 1, 2]) await put(ticketOf(tickets, number), pieceAt(number));
  await put(ticketOf(others, 2), pieceAt(2));
  expect((await prepare()).there).toBe(3);
  expect(await sendCode()).toBe('OK');
});

test.each([
  ['too large', () => Buffer.alloc(PIECE_BYTES + 1)],
  ['too small', () => Buffer.alloc(PIECE_BYTES - 1)],
])('a piece that is %s is not taken, and asked for again', async (_title, wrong) => {
  const { tickets } = await prepare();
  await put(ticketOf(tickets, 1), wrong());
  for (const number of [0, 2]) await put(ticketOf(tickets, number), pieceAt(number));
  expect(await sendCode()).toBe('PIECES_MISSING');
  const again = await prepare();
  expect(numbersOf(again.tickets)).toEqual([1]);
  await put(ticketOf(again.tickets, 1), pieceAt(1));
  expect(await sendCode()).toBe('OK');
});

test('pieces in each other’s place are no film', async () => {
  const { tickets } = await prepare();
  await put(ticketOf(tickets, 0), pieceAt(1));
  await put(ticketOf(tickets, 1), pieceAt(0));
  await put(ticketOf(tickets, 2), pieceAt(2));
  expect(await sendCode()).toBe('FILE_INVALID');
  // Another one can be begun under the same key.
  expect((await prepare()).there).toBe(0);
});

test('what was begun before the end goes on for ten minutes, and not a moment longer; nothing begins after it', async () => {
  const { tickets } = await prepare();
  await put(ticketOf(tickets, 0), pieceAt(0));
  cloud.clock.now = ENDS + UPLOAD_GRACE - 1;
  expect(await prepareCode({ key: 'film-key-2' })).toBe('CALL_ENDED');
  await record(cloud, 'member1', { kind: 'film', bytes: FILM, key: KEY });
  cloud.clock.now = ENDS + UPLOAD_GRACE;
  expect(await prepareCode()).toBe('CALL_ENDED');
  expect(await sendCode()).toBe('CALL_ENDED');
  cloud.clock.now = ENDS + UPLOAD_GRACE - 1;
  expect(await sendCode()).toBe('OK');
});

test('the pieces of somebody else are not found by their key', async () => {
  await record(cloud, 'member1', { kind: 'film', bytes: FILM, key: KEY });
  expect(await sendCode('member2')).toBe('PIECES_MISSING');
  expect((await prepare('member2')).there).toBe(0);
  expect(await sendCode('member2')).toBe('PIECES_MISSING');
  expect(await sendCode()).toBe('OK');
});

test('sent again while the first is still put together, it is that one work', async () => {
  await record(cloud, 'member1', { kind: 'film', bytes: FILM, key: KEY });
  expect(await Promise.all([sendCode(), sendCode(), sendCode()])).toEqual(['OK', 'OK', 'OK']);
  expect((await cloud.expectOk('member1', openCall, { callId: 'c1' })).mine).toHaveLength(1);
});

test('sent again and overtaken while it is put together, it is that one work', async () => {
  await record(cloud, 'member1', { kind: 'film', bytes: FILM, key: KEY });
  const fetched = global.fetch;
  const codes: string[] = [];
  const spy = jest.spyOn(global, 'fetch').mockImplementation(async (...asked) => {
    spy.mockRestore();
    codes.push(await sendCode());
    return fetched(...asked);
  });
  codes.push(await sendCode());
  expect(codes).toEqual(['OK', 'OK']);
  expect((await cloud.expectOk('member1', openCall, { callId: 'c1' })).mine).toHaveLength(1);
});

test('a piece is no photo: nothing but what was begun comes after the end', async () => {
  const ticket = ticketOf((await prepare()).tickets, 0);
  cloud.clock.now = ENDS + UPLOAD_GRACE - 1;
  await put(ticket, PNG);
  const photos = { kind: 'photos', files: [ticket.fileId], recording: null };
  expect(await sendCode('member1', photos)).toBe('INVALID_INPUT');
});

test.each([
  ['of another size under the same key', { size: FILM.length + 1 }, 'CONFLICT'],
  ['larger than twenty megabytes', { key: 'film-key-2', size: 20 * 1024 * 1024 + 1 }, 'INVALID_INPUT'],
  ['of nothing', { key: 'film-key-2', size: 0 }, 'INVALID_INPUT'],
  ['under a key that leads elsewhere', { key: '../../works/c1' }, 'INVALID_INPUT'],
  ['of a call that is not there', { callId: 'none' }, 'NOT_FOUND'],
  ['of a kind that is not taken', { callId: 'words' }, 'KIND_NOT_TAKEN'],
])('a film %s is refused', async (_title, changes, code) => {
  await prepare();
  await givenOpen(cloud, 'words', call({ kinds: ['aphorism'] }));
  expect(await prepareCode(changes)).toBe(code);
});

test('permission is given for a few pieces at once, and for so many films a day', async () => {
  const size = 12 * PIECE_BYTES;
  const { pieces, tickets } = await prepare('member1', { key: 'film-key-9', size });
  expect([pieces, tickets.length]).toEqual([12, PIECES_AT_ONCE]);
  const codes = [];
  for (let at = 0; at < 30; at += 1) codes.push(await prepareCode({ key: `film-key-${at + 10}`, size }));
  expect(new Set(codes)).toEqual(new Set(['OK', 'RATE_LIMITED']));
  // What was begun goes on.
  expect(await prepareCode({ key: 'film-key-9', size })).toBe('OK');
});

test('two devices that ask at the same moment get the same places', async () => {
  const [one, other] = await Promise.all([prepare(), prepare()]);
  expect(one.tickets.map(({ ticket }) => ticket.fileId)).toEqual(other.tickets.map(({ ticket }) => ticket.fileId));
  expect((await cloud.db.in(WorkRecordings).find(recordingIdOf('c1', 'member1', KEY)))?.pieces).toHaveLength(3);
});

test('what is never handed in is removed a week after its last piece', async () => {
  const { tickets } = await prepare();
  await put(ticketOf(tickets, 0), pieceAt(0));
  cloud.clock.now += 6 * MS_PER_DAY;
  await cloud.expectOk(null, tendCalls, {});
  expect(await cloud.db.in(WorkRecordings).count({})).toBe(1);
  cloud.clock.now += 2 * MS_PER_DAY;
  expect((await cloud.expectOk(null, tendCalls, {})).removed).toBe(3);
  expect(await cloud.db.in(WorkRecordings).count({})).toBe(0);
});

test('what is gone on with while it is being removed may still go on after the end', async () => {
  await prepare();
  cloud.clock.now += 8 * MS_PER_DAY;
  await cloud.db
    .in(Calls)
    .updateWhere({ _id: 'c1' }, { endsAt: cloud.clock.now + 1, judgedBy: cloud.clock.now + MS_PER_DAY });
  const { db } = cloud;
  const recordings = db.in(WorkRecordings);
  const query: typeof recordings.query = async (...asked: Parameters<typeof recordings.query>) => {
    const old = await recordings.query(...asked);
    await prepare();
    return old;
  };
  const overtaken = Object.assign(Object.create(db), { in: () => Object.assign(Object.create(recordings), { query }) });
  await sweepPieces({ db: overtaken, now: cloud.clock.now } as TimerContext);
  cloud.clock.now += 2;
  expect(await prepareCode()).toBe('OK');
});
