import {
  likeComment,
  listMyComments,
  moveMyComment,
  openDiscussion,
  reportComment,
  writeComment,
} from '../../../core/discussion/contract';
import { decideMute, listMuted, muteAuthor, pleadMute } from '../../../core/discussion/mute-contract';
import { listComments, moveComment } from '../../../core/discussion/workbench-contract';
import type { Endpoint } from '../../../core/kernel/endpoint';
import { listMyLetters, moveMyLetter, openLetterBox, openMyLetter, sendLetter } from '../../../core/letters/contract';
import {
  decideName,
  listLetters,
  moveLetter,
  openLetter,
  openLetterFigures,
  openLetterTerms,
  tendLetters,
} from '../../../core/letters/workbench-contract';
import { listWorries, noteTalk, passWorry } from '../../../core/letters/worries/contract';
import { gradeMembers, openAppraisal, openAppraisalTable, writeSelf } from '../../../core/surveys/appraisal-contract';
import { castBallot, handIn, listSurveys, listVoters, openSurvey } from '../../../core/surveys/contract';
import {
  exportSurvey,
  listSurveyWork,
  moveSurvey,
  openSurveyWork,
  tendSurveys,
} from '../../../core/surveys/workbench-contract';
import {
  judgeSubmission,
  listCalls,
  listMySubmissions,
  listSubmissions,
  moveMySubmission,
  openCall,
  preparePieces,
  prepareSubmissionFiles,
  sendSubmission,
  voteForSubmission,
} from '../../../core/works/contract';
import {
  findJuror,
  listCallDesk,
  listDeskSubmissions,
  lookAtSubmission,
  moveCall,
  openCallDesk,
  tendCalls,
} from '../../../core/works/workbench-contract';
import { FRIDAY_MORNING } from '../../support/organisation';
import { commentIdOfKey, givenWorryId, letterIdOfKey } from './lived-in-voices';

/** What is asked, by whom (null: a timer), and with which input. */
export type IndexedCall = [string, string | null, Endpoint, unknown];

const post = { kind: 'post' as const, id: 'case-b1' };
const lesson = { kind: 'lesson' as const, id: 'jcf-1-b1' };
const commentShown = commentIdOfKey('b1', 'member1', 'comment-shown');
const commentWaiting = commentIdOfKey('b1', 'member1', 'comment-waiting');
const reworded = { name: 'reword', words: '改过的话' };
const letterPlain = { letterId: letterIdOfKey('member1', 'letter-plain') };
const letterHidden = { letterId: letterIdOfKey('member1', 'letter-hidden') };
const letterPublic = { letterId: letterIdOfKey('member1', 'letter-public') };
const publicAnswer = { name: 'offer', title: '问答', question: '怎么办', answer: '这样办' };
const newWorry = { unitId: 'b1', theme: 'work', urgency: 'days', text: '有心事' };
const newTalk = { day: '2026-11-20', kind: 'talk', next: 'again' };
const toSecretary = { unitId: 'b1', role: 'secretary' };
const newLetter = { kind: 'inquiry', office: toSecretary, text: '问一句', pictures: [], isHidden: true, about: [] };
const taking = { callId: 'call-open-b1' };
const judging = { callId: 'call-judging-b1' };
const workIn = { submissionId: 'work-in-b1' };
export const newWork = {
  ...taking,
  key: 'work-indexes',
  kind: 'essay',
  title: '题目',
  text: '清晨五点，车队的灯亮了。老师傅把多找的一块钱送回了站台。',
  files: [],
  recording: null,
  consents: ['shown'],
  isUnnamed: false,
  people: null,
  isByChild: false,
  guardianAgrees: false,
};
const survey = { surveyId: 'survey-secret-b1' };

/** The calls of discussion, letters, surveys and works, each of which must find all by an index. `cursor`: of a list by time. */
export const voices = (cursor: string): IndexedCall[] => [
  ['comments on a post', 'member1', openDiscussion, { place: post, cursor: '0' }],
  ['comments on a post, from its beginning', 'member2', openDiscussion, { place: post }],
  ['my comments', 'member1', listMyComments, { cursor }],
  ['comments on a lesson', 'member1', openDiscussion, { place: lesson, cursor: '0' }],
  ['comments on a lesson, from its beginning', 'member2', openDiscussion, { place: lesson }],
  [
    'a comment on a lesson',
    'member2',
    writeComment,
    { place: lesson, key: 'comment-indexes', text: '好', answers: null },
  ],
  ['a comment', 'member2', writeComment, { place: post, key: 'comment-indexes', text: '好', answers: commentShown }],
  ['a like', 'member2', likeComment, { commentId: commentShown, isLiked: true }],
  ['comments to look at', 'secretary1', listComments, { list: 'waiting', cursor: '0' }],
  ['comments to look at above', 'reviewer', listComments, { list: 'waiting', cursor: '0' }],
  ['comments that are shown', 'admin', listComments, { list: 'shown', cursor }],
  ['those who are muted', 'admin', listMuted, { cursor: '0' }],
  ['a plea', 'member1', pleadMute, { reason: '请再看' }],
  ['the end of a mute', 'editor1', decideMute, { memberId: 'member1', seenRevision: 2, command: { name: 'lift' } }],
  ['another wording', 'member1', moveMyComment, { commentId: commentShown, seenRevision: 3, command: reworded }],
  ['a look', 'editor1', moveComment, { commentId: commentShown, seenRevision: 4, command: { name: 'pass' } }],
  ['a report', 'member2', reportComment, { commentId: commentShown, reason: '不对' }],
  ['a mute', 'secretary1', muteAuthor, { commentId: commentWaiting, reason: '骂人', days: 1 }],
  ['whom I may write to', 'member1', openLetterBox, {}],
  ['a letter', 'member1', sendLetter, { ...newLetter, key: 'letter-indexes' }],
  ['my letters', 'member1', listMyLetters, { cursor }],
  ['my letter', 'member1', openMyLetter, letterPlain],
  ['letters to me', 'secretary1', listLetters, { list: 'open', cursor: '0' }],
  ['letters that were answered', 'secretary1', listLetters, { list: 'answered', cursor }],
  ['letters below that are overdue', 'admin', listLetters, { list: 'overdue' }],
  ['names that somebody asks for', 'reviewer', listLetters, { list: 'names' }],
  ['a letter to me', 'secretary1', openLetter, letterPlain],
  ['a step of a letter', 'secretary1', moveLetter, { ...letterPlain, seenRevision: 1, command: { name: 'accept' } }],
  ['a public answer', 'secretary1', moveLetter, { ...letterPublic, seenRevision: 5, command: publicAnswer }],
  ['consent to it', 'member1', moveMyLetter, { ...letterPublic, seenRevision: 6, command: { name: 'agree' } }],
  ['a hidden name', 'reviewer', decideName, { ...letterHidden, seenRevision: 2, command: { name: 'openName' } }],
  ['the figures of letters', 'reviewer', openLetterFigures, {}],
  ['a worry', 'editor1', passWorry, { ...newWorry, key: 'worry-indexes' }],
  ['worries that I passed on', 'editor1', listWorries, { list: 'mine', cursor }],
  ['worries that wait for me', 'secretary1', listWorries, { list: 'open', cursor: '0' }],
  ['worries that are done', 'secretary1', listWorries, { list: 'done', cursor }],
  ['a talk', 'secretary1', noteTalk, { worryId: givenWorryId(), seenRevision: 1, ...newTalk }],
  ['the terms of letters', 'secretary1', openLetterTerms, {}],
  ['the tending of letters', null, tendLetters, {}],
  ['surveys', 'member1', listSurveys, { when: 'open' }],
  ['surveys that have ended, later', 'member1', listSurveys, { when: 'ended', cursor }],
  ['a named survey', 'member1', openSurvey, { surveyId: 'survey-named-b1' }],
  ['answers', 'member2', handIn, { surveyId: 'survey-named-b1', answers: [{ key: 'q1', value: 1 }] }],
  ['a ballot', 'member2', castBallot, { ...survey, picks: [1] }],
  ['a roll of voters', 'member1', listVoters, { ...survey, cursor: 'a' }],
  ['the result of a ballot', 'member1', openSurvey, { surveyId: 'survey-ended-b1' }],
  ['drafts of surveys', 'secretary1', listSurveyWork, { status: 'draft', cursor }],
  ['surveys at the desk', 'secretary1', listSurveyWork, { status: 'open' }],
  ['surveys at the desk that have ended', 'secretary1', listSurveyWork, { status: 'ended', cursor }],
  ['surveys that wait for me', 'reviewer', listSurveyWork, { status: 'forMe' }],
  ['a survey’s work', 'secretary1', openSurveyWork, survey],
  ['the export of a survey', 'secretary1', exportSurvey, { surveyId: 'survey-ended-b1' }],
  [
    'a proposed end',
    'secretary1',
    moveSurvey,
    { ...survey, command: { name: 'proposeEnd', endsAt: null, reason: '都投了' } },
  ],
  ['the opening of a ballot', 'secretary1', moveSurvey, { surveyId: 'survey-review-b1', command: { name: 'publish' } }],
  [
    'an appraisal that is written',
    'member2',
    writeSelf,
    { surveyId: 'survey-self-b1', grade: 'qualified', words: '好' },
  ],
  ['an appraisal', 'member2', openAppraisal, { surveyId: 'survey-grading-b1' }],
  [
    'the marks of an appraisal',
    'member2',
    gradeMembers,
    {
      surveyId: 'survey-grading-b1',
      marks: ['admin', 'secretary1', 'editor1', 'member1', 'gone'].map((memberId) => ({ memberId, mark: 'abstain' })),
    },
  ],
  ['the table of an appraisal', 'secretary1', openAppraisalTable, { surveyId: 'survey-appraised-b1' }],
  ['the removal of rolls', null, tendSurveys, {}],
  ['calls for works', 'member1', listCalls, { list: 'open' }],
  ['calls that have ended, later', 'member1', listCalls, { list: 'ended', cursor }],
  ['calls that I judge', 'admin', listCalls, { list: 'judging' }],
  ['a call', 'member1', openCall, taking],
  ['a permission to upload', 'member1', prepareSubmissionFiles, { ...taking, extensions: ['png'] }],
  ['a permission for pieces', 'member1', preparePieces, { ...taking, key: 'film-key-1', kind: 'film', size: 9 }],
  ['a work', 'member2', sendSubmission, newWork],
  ['works', 'admin', listSubmissions, { ...judging, cursor: 'a' }],
  ['works of mine', 'member1', listMySubmissions, { cursor }],
  ['a score', 'admin', judgeSubmission, { ...workIn, score: 8 }],
  ['a vote', 'member2', voteForSubmission, { ...workIn, isVoted: true }],
  ['drafts of calls', 'secretary1', listCallDesk, { status: 'draft', cursor }],
  ['calls at the desk', 'secretary1', listCallDesk, { status: 'open' }],
  ['calls at the desk that have ended', 'secretary1', listCallDesk, { status: 'ended', cursor }],
  ['calls that wait for me', 'secretary1', listCallDesk, { status: 'forMe' }],
  ['calls that were returned', 'editor1', listCallDesk, { status: 'returned' }],
  ['a call’s work', 'secretary1', openCallDesk, judging],
  ['a juror', 'editor1', findJuror, { unitId: 'b1', name: '卫东' }],
  ['works to look at', 'secretary1', listDeskSubmissions, { callId: null, cursor: 'a' }],
  ['works of a call', 'secretary1', listDeskSubmissions, judging],
  [
    'a look at a work',
    'secretary1',
    lookAtSubmission,
    { submissionId: 'work-waiting-b1', seenRevision: 1, command: { name: 'pass' } },
  ],
  ['a work taken back', 'member1', moveMySubmission, { ...workIn, command: { name: 'takeBack' } }],
  [
    'a later end of a call',
    'secretary1',
    moveCall,
    { ...taking, command: { name: 'proposeEnd', endsAt: FRIDAY_MORNING + 48 * 60 * 60_000, reason: '多收几件' } },
  ],
  ['the opening of a call', 'secretary1', moveCall, { callId: 'call-review-b1', command: { name: 'publish' } }],
  ['the telling of outcomes', null, tendCalls, {}],
];
