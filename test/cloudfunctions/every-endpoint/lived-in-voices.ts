import { Members } from '../../../cloudfunctions/_kit/collections';
import { commentIdOf } from '../../../cloudfunctions/discussion/documents';
import { letterIdOf } from '../../../cloudfunctions/letters/documents';
import { worryIdOf } from '../../../cloudfunctions/letters/worries';
import { Surveys } from '../../../cloudfunctions/surveys/collections';
import { Calls, Submissions, WorkParts } from '../../../cloudfunctions/works/collections';
import { partIdOf } from '../../../cloudfunctions/works/documents';
import { likeComment, reportComment, writeComment } from '../../../core/discussion/contract';
import { muteAuthor } from '../../../core/discussion/mute-contract';
import { moveComment } from '../../../core/discussion/workbench-contract';
import { movePost, saveDraft } from '../../../core/feed/workbench-contract';
import type { InputOf } from '../../../core/kernel/endpoint';
import { orderKey } from '../../../core/kernel/order-key';
import { moveMyLetter, sendLetter } from '../../../core/letters/contract';
import { moveLetter } from '../../../core/letters/workbench-contract';
import { passWorry } from '../../../core/letters/worries/contract';
import { gradeMembers, writeSelf } from '../../../core/surveys/appraisal-contract';
import { castBallot, handIn } from '../../../core/surveys/contract';
import type { SurveyKind } from '../../../core/surveys/form';
import { moveSurvey, saveSurvey } from '../../../core/surveys/workbench-contract';
import { sendSubmission } from '../../../core/works/contract';
import { lookAtSubmission, moveCall, saveCall } from '../../../core/works/workbench-contract';
import { memberDoc } from '../../support/organisation';
import type { TestCloud } from '../../support/test-cloud';
import { type Branch, wordsOf } from './lived-in-branches';

/**
 * Letters to the secretary of a branch: one just come, one with a hidden name that somebody asks to open, and one whose
 * writer has agreed to a public answer.
 */
export async function givenLetters(cloud: TestCloud, { unitId, secretary, member }: Branch): Promise<void> {
  const sent = { office: { unitId, role: 'secretary' as const }, text: wordsOf(unitId), pictures: [], about: [] };
  await cloud.expectOk(member, sendLetter, { key: 'letter-plain', kind: 'suggestion', isHidden: false, ...sent });
  const { letterId, revision } = await cloud.expectOk(member, sendLetter, {
    key: 'letter-hidden',
    kind: 'hardship',
    isHidden: true,
    ...sent,
  });
  const command = { name: 'askName' as const, reason: wordsOf(unitId) };
  await cloud.expectOk(secretary, moveLetter, { letterId, seenRevision: revision, command });
  const open = await cloud.expectOk(member, sendLetter, {
    key: 'letter-public',
    kind: 'inquiry',
    isHidden: true,
    ...sent,
  });
  const given = { letterId: open.letterId };
  const words = { title: wordsOf(unitId), question: wordsOf(unitId), answer: wordsOf(unitId) };
  const move = (seenRevision: number, step: InputOf<typeof moveLetter>['command']) =>
    cloud.expectOk(secretary, moveLetter, { ...given, seenRevision, command: step });
  await move(1, { name: 'accept' });
  await move(2, { name: 'answer', words: wordsOf(unitId) });
  await move(3, { name: 'offer', ...words });
  await cloud.expectOk(member, moveMyLetter, { ...given, seenRevision: 4, command: { name: 'agree' } });
}

/** A worry that a 联络员 of the branch has passed on to its secretary. */
export async function givenWorry(cloud: TestCloud, { unitId }: Branch): Promise<void> {
  if (unitId !== 'b1') return;
  const given = { key: 'worry-given', unitId, theme: 'work' as const, urgency: 'soon' as const };
  await cloud.expectOk('editor1', passWorry, { ...given, text: wordsOf(unitId) });
}

/**
 * Below a post of the branch: a comment that is shown and reported, an answer to it, and one that waits; one that is
 * shown below a lesson; their author is muted.
 */
export async function givenComments(cloud: TestCloud, { unitId, secretary, member }: Branch): Promise<void> {
  const postId = `case-${unitId}`;
  const place = { kind: 'post' as const, id: postId };
  await cloud.expectOk(secretary, saveDraft, {
    seenRevision: null,
    postId,
    title: `${wordsOf(unitId)}：案例`,
    column: 'caseTalk',
    markdown: wordsOf(unitId),
    unitId,
    scope: [unitId],
    requiredReading: null,
  });
  await cloud.expectOk(secretary, movePost, { postId, command: { name: 'publish' } });
  const write = (name: string, key: string, answers: string | null) =>
    cloud.expectOk(name, writeComment, { place, key, text: wordsOf(unitId), answers });
  const { commentId } = await write(member, 'comment-shown', null);
  await cloud.expectOk(secretary, moveComment, { commentId, seenRevision: 1, command: { name: 'pass' } });
  await cloud.expectOk(secretary, likeComment, { commentId, isLiked: true });
  await cloud.expectOk(secretary, reportComment, { commentId, reason: wordsOf(unitId) });
  await write(secretary, 'comment-answer', commentId);
  await write(member, 'comment-waiting', null);
  const lesson = { kind: 'lesson' as const, id: `jcf-1-${unitId}` };
  const said = { place: lesson, key: 'comment-lesson', text: wordsOf(unitId), answers: null };
  const { commentId: ofLesson } = await cloud.expectOk(member, writeComment, said);
  await cloud.expectOk(secretary, moveComment, {
    commentId: ofLesson,
    seenRevision: 1,
    command: { name: 'pass' },
  });
  await cloud.expectOk(secretary, muteAuthor, { commentId, reason: wordsOf(unitId), days: 3 });
}

/** The id of a comment that `givenComments` has written. */
export const commentIdOfKey = (unitId: string, memberId: string, key: 'comment-shown' | 'comment-waiting'): string =>
  commentIdOf({ kind: 'post', id: `case-${unitId}` }, memberId, key);

export const givenWorryId = (): string => worryIdOf('editor1', 'worry-given');

/** The id of a letter that `givenLetters` has sent. */
export const letterIdOfKey = (memberId: string, key: 'letter-plain' | 'letter-hidden' | 'letter-public'): string =>
  letterIdOf(memberId, key);

/**
 * Surveys of a branch: a draft, a ballot that waits, a named one that a member has answered, and two ballots of everybody:
 * one that is open, in which a member has voted, and one that has ended, in which all have. Then an appraisal in each of
 * its parts.
 */
export async function givenSurveys(cloud: TestCloud, { unitId, secretary, member }: Branch): Promise<void> {
  const { now } = cloud.clock;
  const save = async (name: string, kind: SurveyKind, scope: string): Promise<string> => {
    const surveyId = `survey-${name}-${unitId}`;
    await cloud.expectOk('admin', saveSurvey, {
      surveyId,
      seenRevision: null,
      follows: null,
      title: `${wordsOf(unitId)}：${name}`,
      intro: wordsOf(unitId),
      kind,
      isSecret: kind !== 'survey',
      questions:
        kind !== 'survey'
          ? []
          : [{ kind: 'one', key: 'q1', title: wordsOf(unitId), isRequired: true, onlyIf: null, options: ['甲', '乙'] }],
      candidates: kind === 'ballot' ? [`${wordsOf(unitId)}一`, `${wordsOf(unitId)}二`] : [],
      seats: kind === 'ballot' ? 1 : 0,
      closesAt: now + 60 * 60_000,
      terms: kind === 'appraisal' ? { selfUntil: now + 15 * 60_000, showsTally: true } : null,
      unitId,
      scope: [scope],
    });
    return surveyId;
  };
  const open = (surveyId: string) =>
    cloud.expectOk(secretary, moveSurvey, { surveyId, looked: true, command: { name: 'publish' } });
  await save('draft', 'survey', unitId);
  const waiting = await save('review', 'ballot', unitId);
  await cloud.expectOk(secretary, moveSurvey, { surveyId: waiting, command: { name: 'submit' } });
  const named = await save('named', 'survey', unitId);
  await open(named);
  await cloud.expectOk(member, handIn, { surveyId: named, answers: [{ key: 'q1', value: 0 }] });
  // The second branch has fewer than five people, so its ballots do not open.
  if (unitId !== 'b1') return;
  const secret = await save('secret', 'ballot', unitId);
  await open(secret);
  await cloud.expectOk(member, castBallot, { surveyId: secret, picks: [0] });
  const ended = await save('ended', 'ballot', unitId);
  await open(ended);
  for (const name of ['admin', 'secretary1', 'editor1', 'member1', 'member2']) {
    await cloud.expectOk(name, castBallot, { surveyId: ended, picks: [1] });
  }
  const at = now - 60 * 60_000;
  const end = (surveyId: string) =>
    cloud.db.in(Surveys).updateWhere({ _id: surveyId }, { closesAt: at, endOrder: orderKey(at, surveyId) });
  await end(ended);

  // An appraisal takes six people; the sixth has gone since.
  const gone = memberDoc('gone', wordsOf(unitId), unitId);
  await cloud.db.in(Members).add(gone);
  const appraise = async (name: string): Promise<string> => {
    const surveyId = await save(name, 'appraisal', unitId);
    await open(surveyId);
    const own = { surveyId, grade: 'qualified' as const, words: wordsOf(unitId) };
    await cloud.expectOk(member, writeSelf, own);
    return surveyId;
  };
  const grading = (surveyId: string) =>
    cloud.db.in(Surveys).updateWhere({ _id: surveyId }, { terms: { selfUntil: at - 1, showsTally: true } });
  await appraise('self');
  await grading(await appraise('grading'));
  const appraised = await appraise('appraised');
  await grading(appraised);
  const roll = ['admin', 'secretary1', 'editor1', 'member1', 'member2', 'gone'];
  for (const name of roll) {
    const others = roll.filter((memberId) => memberId !== name);
    const marks = others.map((memberId) => ({ memberId, mark: 'qualified' as const }));
    await cloud.expectOk(name, gradeMembers, { surveyId: appraised, marks });
  }
  await end(appraised);
  const decided = roll.map((memberId) => ({ memberId, verdict: 'qualified' as const, words: wordsOf(unitId) }));
  await cloud.expectOk(secretary, moveSurvey, {
    surveyId: appraised,
    looked: true,
    command: { name: 'assess', decided },
  });
  await cloud.db.in(Members).removeWhere({ _id: 'gone' });
}

/**
 * Calls for works of a branch: a draft, one that waits, one that is open with a work to look at, and one that is being judged
 * with a work that is in.
 */
export async function givenCalls(cloud: TestCloud, { unitId, secretary, member }: Branch): Promise<void> {
  const { now } = cloud.clock;
  const hour = 60 * 60_000;
  const save = async (name: string): Promise<string> => {
    const callId = `call-${name}-${unitId}`;
    await cloud.expectOk('admin', saveCall, {
      callId,
      seenRevision: null,
      title: `${wordsOf(unitId)}：${name}`,
      theme: wordsOf(unitId),
      kinds: ['aphorism', 'essay', 'photos', 'film'],
      most: 3,
      endsAt: now + hour,
      judgedBy: now + 24 * hour,
      uses: ['inside'],
      juryIds: ['admin'],
      hasVotes: true,
      votesEach: 2,
      unitId,
      scope: [unitId],
    });
    return callId;
  };
  const open = (callId: string) =>
    cloud.expectOk(secretary, moveCall, { callId, looked: true, command: { name: 'publish' } });
  /** With an id that is known here: the server draws one. */
  const hand = async (callId: string, submissionId: string, isIn: boolean): Promise<void> => {
    const sent = await cloud.expectOk(member, sendSubmission, {
      callId,
      key: 'work-key-1',
      kind: 'aphorism',
      title: '',
      text: wordsOf(unitId),
      files: [],
      recording: null,
      consents: ['shown'],
      isUnnamed: false,
      people: null,
      isByChild: false,
      guardianAgrees: false,
    });
    const work = await cloud.db.in(Submissions).find(sent.submissionId);
    if (!work) throw new Error('the work is not there');
    await cloud.db.in(Submissions).put({ ...work, _id: submissionId });
    await cloud.db.in(Submissions).removeWhere({ _id: sent.submissionId });
    await cloud.db
      .in(WorkParts)
      .updateWhere({ _id: partIdOf(callId, member) }, { works: [{ key: 'work-key-1', submissionId, counts: true }] });
    if (!isIn) return;
    const command = { name: 'pass' as const };
    await cloud.expectOk(secretary, lookAtSubmission, { submissionId, seenRevision: 1, command });
  };
  await save('draft');
  await cloud.expectOk(secretary, moveCall, { callId: await save('review'), command: { name: 'submit' } });
  const taking = await save('open');
  await open(taking);
  await hand(taking, `work-waiting-${unitId}`, false);
  const judging = await save('judging');
  await open(judging);
  await hand(judging, `work-in-${unitId}`, true);
  const at = now - hour;
  await cloud.db.in(Calls).updateWhere({ _id: judging }, { endsAt: at, endOrder: orderKey(at, judging) });
}
