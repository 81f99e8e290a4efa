import { Notices, PictureChecks } from '../../../cloudfunctions/_kit/collections';
import { command } from '../../../cloudfunctions/_kit/database';
import { Comments } from '../../../cloudfunctions/discussion/collections';
import { Calls } from '../../../cloudfunctions/works/collections';
import { likeComment } from '../../../core/discussion/contract';
import { decideMute, muteAuthor, pleadMute } from '../../../core/discussion/mute-contract';
import { moveComment } from '../../../core/discussion/workbench-contract';
import { movePost, takePictureResult } from '../../../core/feed/workbench-contract';
import { MS_PER_DAY } from '../../../core/kernel/calendar';
import { moveMyLetter, sendLetter } from '../../../core/letters/contract';
import { DEFAULT_TERMS } from '../../../core/letters/terms';
import { decideName, moveLetter, saveLetterTerms, tendLetters } from '../../../core/letters/workbench-contract';
import { noteTalk, passWorry } from '../../../core/letters/worries/contract';
import { revokeRole } from '../../../core/org/workbench-contract';
import { gradeMembers } from '../../../core/surveys/appraisal-contract';
import { castBallot, handIn } from '../../../core/surveys/contract';
import { moveSurvey, tendSurveys } from '../../../core/surveys/workbench-contract';
import { moveMySubmission, sendSubmission, voteForSubmission } from '../../../core/works/contract';
import { lookAtSubmission, moveCall, tendCalls } from '../../../core/works/workbench-contract';
import { FRIDAY_MORNING } from '../../support/organisation';
import type { TestCloud } from '../../support/test-cloud';
import { newWork } from './indexed-voices';
import type { Command } from './killed-command';
import { commentIdOfKey, givenWorryId, letterIdOfKey } from './lived-in-voices';

const commentShown = commentIdOfKey('b1', 'member1', 'comment-shown');
const workIn = { submissionId: 'work-in-b1' };
const REFUSED = { trace_id: 'trace-killed', errcode: 0, result: { suggest: 'risky', label: 20002 } };
const lookAtWork = {
  submissionId: 'work-waiting-b1',
  seenRevision: 1,
  command: { name: 'return', reason: '补上出处' },
};
const lifted = { memberId: 'member1', seenRevision: 1, command: { name: 'lift' as const } };
const hidden = { name: 'hide', reason: '与本题无关' };
const plainLetter = { letterId: letterIdOfKey('member1', 'letter-plain') };
const publicLetter = { letterId: letterIdOfKey('member1', 'letter-public') };
const newWorry = { key: 'worry-killed', unitId: 'b1', theme: 'work', urgency: 'today', text: '有心事' };
const newLetter = {
  key: 'letter-killed',
  kind: 'inquiry',
  office: { unitId: 'b1', role: 'secretary' },
  text: '问一句',
  pictures: [],
  isHidden: true,
  about: [],
};

/** Those of comments, letters, works and surveys, in their order. */
export const voices: readonly Command[] = [
  ['atOnce', 'a like', 'member2', likeComment, { commentId: commentShown, isLiked: true }],
  ['atOnce', 'a look', 'editor1', moveComment, { commentId: commentShown, seenRevision: 3, command: hidden }],
  ['atOnce', 'a mute', 'secretary1', muteAuthor, { commentId: commentShown, reason: '骂人', days: 1 }, givenUnmuted],
  ['atOnce', 'the end of a mute', 'editor1', decideMute, lifted],
  ['atOnce', 'a plea', 'member1', pleadMute, { reason: '请再看' }],
  ['atOnce', 'a letter', 'member1', sendLetter, newLetter],
  [
    'atOnce',
    'what a writer says of an answer',
    'member1',
    moveMyLetter,
    { ...plainLetter, seenRevision: 1, command: { name: 'takeBack' } },
  ],
  [
    'atOnce',
    'an answer to a letter',
    'secretary1',
    moveLetter,
    { ...plainLetter, seenRevision: 2, command: { name: 'answer', words: '已经修好' } },
    givenAccepted,
  ],
  [
    'atOnce',
    'a hidden name',
    'reviewer',
    decideName,
    { letterId: letterIdOfKey('member1', 'letter-hidden'), seenRevision: 2, command: { name: 'openName' } },
  ],
  [
    'atOnce',
    'the draft of a public answer',
    'secretary1',
    moveLetter,
    { ...publicLetter, seenRevision: 5, command: { name: 'draft' } },
  ],
  [
    'atOnce',
    'consent taken back',
    'member1',
    moveMyLetter,
    { ...publicLetter, seenRevision: 6, command: { name: 'revoke' } },
    givenPublicAnswer,
  ],
  ['atOnce', 'a worry', 'editor1', passWorry, newWorry],
  [
    'atOnce',
    'a talk',
    'secretary1',
    noteTalk,
    { worryId: givenWorryId(), seenRevision: 1, day: '2026-11-20', kind: 'talk', next: 'done' },
  ],
  ['atOnce', 'other terms', 'admin', saveLetterTerms, { seenRevision: 0, terms: { ...DEFAULT_TERMS, endDays: 30 } }],
  ['again', 'the tending of letters', null, tendLetters, {}, givenNoSecretary],
  ['atOnce', 'a work', 'member2', sendSubmission, newWork],
  ['atOnce', 'a work taken back', 'member1', moveMySubmission, { ...workIn, command: { name: 'takeBack' } }],
  ['again', 'a photo that is refused later', null, takePictureResult, REFUSED, givenAskedPhoto],
  ['atOnce', 'a vote', 'member2', voteForSubmission, { ...workIn, isVoted: true }],
  ['atOnce', 'a look at a work', 'secretary1', lookAtSubmission, lookAtWork],
  ['atOnce', 'the opening of a call', 'secretary1', moveCall, { ...call('review'), command: { name: 'publish' } }],
  [
    'atOnce',
    'a later end of a call',
    'secretary1',
    moveCall,
    { ...call('open'), command: { name: 'proposeEnd', endsAt: FRIDAY_MORNING + 48 * 60 * 60_000, reason: '多收几件' } },
  ],
  ['timer', 'the decision of a call', 'admin', moveCall, null, givenPrizes],
  ['again', 'the telling of an outcome', null, tendCalls, {}, givenUntold],
  ['timer', 'opening a ballot', 'secretary1', moveSurvey, { ...survey('review'), command: { name: 'publish' } }],
  [
    'atOnce',
    'another end of a ballot',
    'secretary1',
    moveSurvey,
    { ...survey('secret'), command: { name: 'proposeEnd', endsAt: null, reason: '都投了' } },
  ],
  ['atOnce', 'a ballot', 'member2', castBallot, { ...survey('secret'), picks: [1] }],
  ['atOnce', 'answers', 'member2', handIn, { ...survey('named'), answers: [{ key: 'q1', value: 1 }] }],
  [
    'atOnce',
    'marks',
    'member2',
    gradeMembers,
    {
      ...survey('grading'),
      marks: ['admin', 'secretary1', 'editor1', 'member1', 'gone'].map((memberId) => ({ memberId, mark: 'abstain' })),
    },
  ],
  [
    'atOnce',
    'an announcement',
    'secretary1',
    moveSurvey,
    { ...survey('appraised'), seenRevision: 3, command: { name: 'announce' } },
  ],
  ['again', 'the removal of rolls', null, tendSurveys, {}, givenLeftOverRoll],
];

async function givenAccepted(cloud: TestCloud): Promise<void> {
  const command = { name: 'accept' as const };
  await cloud.expectOk('secretary1', moveLetter, { ...plainLetter, seenRevision: 1, command });
}
/** As if it had been for another comment: the same one silences its author once. */
async function givenUnmuted(cloud: TestCloud): Promise<unknown> {
  await cloud.expectOk('editor1', decideMute, lifted);
  return cloud.db.in(Comments).updateWhere({ _id: commentShown }, { wasMutedFor: command().remove() });
}
async function givenPublicAnswer(cloud: TestCloud): Promise<unknown> {
  const draft = { ...publicLetter, seenRevision: 5, command: { name: 'draft' as const } };
  const { publication } = await cloud.expectOk('secretary1', moveLetter, draft);
  const postId = publication?.postId ?? '';
  return cloud.expectOk('secretary1', movePost, { postId, looked: true, command: { name: 'publish' } });
}
function givenNoSecretary(cloud: TestCloud): Promise<unknown> {
  return cloud.expectOk('admin', revokeRole, { memberId: 'secretary1', role: 'secretary', unitId: 'b1' });
}
function call(name: string) {
  return { callId: `call-${name}-b1` };
}
/** Prizes that the secretary has proposed, when judging is over. */
/** WeChat has not answered about a photo of a work that was let in. */
async function givenAskedPhoto(cloud: TestCloud): Promise<void> {
  const use = { memberIds: ['member1'], what: '作品', subject: workIn.submissionId };
  await cloud.db.in(PictureChecks).put({
    _id: 'sha-killed',
    v: 1,
    state: 'asked',
    at: FRIDAY_MORNING,
    about: '',
    traceIds: [REFUSED.trace_id],
    uses: [{ ...use, link: { kind: 'call', id: 'call-b1' }, fileId: 'cloud://weiketang-local.storage/works/w/1.png' }],
  });
}

async function givenPrizes(cloud: TestCloud): Promise<unknown> {
  cloud.clock.now += 2 * MS_PER_DAY;
  const command = { name: 'propose' as const, prizes: [{ ...workIn, prize: '一等奖' }] };
  const { revision } = await cloud.expectOk('secretary1', moveCall, { ...call('judging'), command });
  return { ...call('judging'), seenRevision: revision, command: { name: 'decide' } };
}
async function givenUntold(cloud: TestCloud): Promise<void> {
  await cloud.expectOk('admin', moveCall, (await givenPrizes(cloud)) as never);
  await cloud.db.in(Notices).removeWhere({ _id: 'member1:call:call-judging-b1' });
  await cloud.db.in(Calls).updateWhere({ _id: 'call-judging-b1' }, { isTold: false, toldUpTo: '' });
}
function survey(name: string) {
  return { surveyId: `survey-${name}-b1` };
}
/** A roll that was begun and did not come to be used. */
async function givenLeftOverRoll(cloud: TestCloud): Promise<void> {
  cloud.killAfter(6);
  await cloud.call('secretary1', moveSurvey, { ...survey('review'), command: { name: 'publish' } });
  cloud.killAfter(null);
  cloud.clock.now += 2 * 3_600_000;
}
