import * as feed from '../../../cloudfunctions/feed/routes';
import * as works from '../../../cloudfunctions/works/routes';
import { listSubmissions } from '../../../core/works/contract';
import { listDeskSubmissions, lookAtSubmission } from '../../../core/works/workbench-contract';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { PNG } from '../_kit/sample-files';
import { codeFor, givenOpen, JUDGING, send, upload } from './sample-calls';

const CHECK = 'security.mediaCheckAsync';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([works, feed]);
});
afterAll(() => cloud.close());
beforeEach(async () => {
  await cloud.reset();
  await givenOpen(cloud);
});

async function sendPhoto(): Promise<string> {
  const picture = await upload(cloud, 'member1', { extension: 'png', bytes: PNG });
  const sent = await send(cloud, 'member1', { kind: 'photos', text: '', people: 'none', files: [picture] });
  return sent.submissionId;
}
const queued = async () => (await cloud.expectOk('secretary1', listDeskSubmissions, { callId: null })).items[0];
const codeOf = async (submissionId: string, command: { name: 'pass' } | { name: 'return'; reason: string }) =>
  codeFor(cloud, 'secretary1', lookAtSubmission, {
    submissionId,
    seenRevision: (await queued())?.revision ?? 0,
    command,
  });

describe('a photo of a work is checked by WeChat, whose answer comes later', () => {
  test('until then whoever looks is told that there is none, and then what it is', async () => {
    await sendPhoto();
    expect(await queued()).toMatchObject({ check: { verdict: 'waiting' } });
    await cloud.local.outbox.delivered();
    expect(await queued()).toMatchObject({ check: { verdict: 'passed' } });
  });

  test('one that it refuses is shown to nobody, whoever lets it pass, and can be returned', async () => {
    cloud.local.outbox.play(CHECK, 'risky');
    const submissionId = await sendPhoto();
    await cloud.local.outbox.delivered();
    expect(await queued()).toMatchObject({ check: { verdict: 'risky', about: '色情' } });
    expect(await codeOf(submissionId, { name: 'pass' })).toBe('CONTENT_REFUSED');
    const { now } = cloud.clock;
    cloud.clock.now = JUDGING;
    expect((await cloud.expectOk('member2', listSubmissions, { callId: 'c1' })).items).toEqual([]);
    cloud.clock.now = now;
    expect(await codeOf(submissionId, { name: 'return', reason: '照片不合适' })).toBe('OK');
  });

  test('one that nobody was asked about is asked about when somebody looks', async () => {
    cloud.local.outbox.play(CHECK, 'down');
    const submissionId = await sendPhoto();
    cloud.local.outbox.play(CHECK, 'pass');
    expect(await codeOf(submissionId, { name: 'pass' })).toBe('OK');
    await cloud.local.outbox.delivered();
    const { items } = await cloud.expectOk('secretary1', listDeskSubmissions, { callId: 'c1' });
    expect(items).toMatchObject([{ state: 'in', check: { verdict: 'passed' } }]);
  });
});
