import * as v from 'valibot';
import { activityFields } from '../../core/activities/workbench-contract';
import { question } from '../../core/bank/question';
import { reportReason } from '../../core/bank/reports/contract';
import { courseSource } from '../../core/classroom/workbench-contract';
import { feedbackKind, leaveFeedback } from '../../core/disclosure/contract';
import { yearOfHolidays } from '../../core/disclosure/holidays-contract';
import { disclosureStatus, proposalFields } from '../../core/disclosure/workbench-contract';
import { writeComment } from '../../core/discussion/contract';
import { draftFields, postStatus } from '../../core/feed/workbench-contract';
import { day, id, text } from '../../core/kernel/fields';
import { sendLetter } from '../../core/letters/contract';
import { officeCommand, writerCommand } from '../../core/letters/letter-events';
import { noteTalk, passWorry } from '../../core/letters/worries/contract';
import { statuteImport } from '../../core/library/workbench-contract';
import { noteAnchor, saveNote } from '../../core/notebook/contract';
import { policy } from '../../core/org/policy';
import { blueprint, blueprintSection } from '../../core/quiz/papers/plan';
import { taking } from '../../core/quiz/papers/taking';
import { grade, ownWords } from '../../core/surveys/appraisal';
import { picks, surveyAnswers, surveyQuestion } from '../../core/surveys/form';
import { surveyFields } from '../../core/surveys/workbench-contract';
import { sendSubmission } from '../../core/works/contract';
import { callFields } from '../../core/works/workbench-contract';
import { type Content, readRows } from '../../scripts/sample/content.mjs';

const dueInDays = v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(60)));

const unitRow = v.strictObject({
  编号: id,
  名称: text(60),
  类别: v.picklist(['党委', '党总支', '党支部', '党小组']),
  上级编号: v.string(),
});
const memberRow = v.strictObject({
  编号: v.pipe(v.string(), v.regex(/^m\d{3}$/)),
  姓名: text(40),
  单元编号: id,
  进入支部日期: day,
  党员类别: v.picklist(['', '正式党员', '预备党员']),
  免考核: v.picklist(['', '年老体弱', '行动不便', '重病', '失能']),
  角色: v.pipe(v.string(), v.regex(/^((管理员|分管领导|纪检|支部书记|支部联络员)@\w+(;|$))*$/)),
  账号编号: v.literal(''),
});
const { requiredReading: _due, officialAnswer: _answer, ...postFields } = draftFields.entries;
const days = v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(60)));
const post = v.strictObject({
  postId: id,
  ...postFields,
  dueInDays,
  publishInDays: days,
  publishTime: v.optional(v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/))),
  expiresInDays: days,
  pinnedForDays: days,
  answer: v.optional(text(5000)),
  answerInDays: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(60))),
  answerTime: v.optional(v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/))),
  status: postStatus,
});
/** How long before the loading something happened; without it, then. */
const daysAgo = v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(60)));
const disclosure = v.strictObject({
  disclosureId: id,
  ...proposalFields.entries,
  status: disclosureStatus,
  daysAgo,
  reason: v.optional(text(200)),
  progress: v.optional(v.array(text(5000))),
  result: v.optional(text(5000)),
});
const afterwards = v.strictObject({
  amendments: v.array(
    v.strictObject({
      postId: id,
      changes: v.array(v.strictTuple([v.string(), v.string()])),
      confirmAgain: v.boolean(),
    }),
  ),
  withdrawals: v.array(v.strictObject({ postId: id, readers: v.array(id), reason: text(200) })),
});
const desk = v.strictObject({
  drafts: v.array(question),
  corrections: v.array(
    v.strictObject({ questionId: v.string(), wrongKey: v.union([v.string(), v.boolean()]), answer: v.string() }),
  ),
  report: v.strictObject({ reason: reportReason, text: v.string() }),
});
const { pictures: _pictures, ...letterFields } = sendLetter.input.entries;
const letter = v.strictObject({
  account: id,
  ...letterFields,
  /** Those of its writer and of the office. */
  steps: v.array(v.strictObject({ account: id, command: v.union([officeCommand, writerCommand]) })),
  /** Who publishes the public answer. */
  publishedBy: v.optional(id),
});
const { kind: talkKind, next: nextStep } = noteTalk.input.entries;
const worry = v.strictObject({
  account: id,
  ...passWorry.input.entries,
  talk: v.nullable(v.strictObject({ account: id, kind: talkKind, next: nextStep })),
});
const feedback = v.strictObject({
  disclosure: id,
  daysAgo,
  account: id,
  key: leaveFeedback.input.entries.key,
  text: leaveFeedback.input.entries.text,
  kind: feedbackKind,
  isNamed: v.boolean(),
  answer: v.nullable(v.strictObject({ account: id, text: text(1000), isPublic: v.boolean() })),
});
const { startsAt: _starts, endsAt: _ends, closesAt: _closes, ...toJoin } = activityFields.entries;
const moment = v.union([
  v.strictObject({ inMinutes: v.pipe(v.number(), v.minValue(1)) }),
  v.strictObject({ inDays: v.pipe(v.number(), v.minValue(1)), time: v.pipe(v.string(), v.regex(/^\d\d:\d\d$/)) }),
]);
const activity = v.strictObject({
  activityId: id,
  ...toJoin,
  starts: moment,
  ends: moment,
  closes: moment,
  signedUp: v.array(id),
});
const { closesAt: _surveyEnd, terms: _terms, questions: _asked, ...surveyText } = surveyFields.entries;
const survey = v.strictObject({
  surveyId: id,
  ...surveyText,
  questions: v.array(surveyQuestion),
  closes: moment,
  /** Of an appraisal: until when 自评 is written. */
  self: v.optional(moment),
  showsTally: v.optional(v.boolean()),
  handedIn: v.optional(
    v.array(v.union([v.strictObject({ account: id, answers: surveyAnswers }), v.strictObject({ account: id, picks })])),
  ),
  selves: v.optional(v.array(v.strictObject({ account: id, grade, words: ownWords }))),
  ended: v.optional(v.strictObject({ proposedBy: id, confirmedBy: id, reason: text(200) })),
  isDisclosed: v.optional(v.boolean()),
});
const comment = v.strictObject({
  ...writeComment.input.entries,
  account: id,
  answers: v.nullable(v.strictObject({ account: id, key: writeComment.input.entries.key })),
  passedBy: v.nullable(id),
});
const { endsAt: _callEnds, judgedBy: _judged, ...callShape } = callFields.entries;
const daysOn = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(90));
const {
  callId,
  files: _files,
  recording: _recording,
  people: _people,
  guardianAgrees: _guardian,
  ...workShape
} = sendSubmission.input.entries;
const call = v.strictObject({
  callId,
  ...callShape,
  daysAgo: daysOn,
  endsInDays: daysOn,
  judgedInDays: daysOn,
  works: v.array(
    v.strictObject({
      account: id,
      ...workShape,
      scores: v.record(id, v.pipe(v.number(), v.minValue(1), v.maxValue(10))),
      votedBy: v.array(id),
      prize: v.nullable(text(20)),
    }),
  ),
  proposedBy: v.nullable(id),
  decidedBy: v.nullable(id),
});
const { key, lessonId, text: noteText } = saveNote.input.entries;
const note = v.strictObject({
  account: id,
  key,
  lessonId,
  quote: noteAnchor.entries.quote,
  text: noteText,
  /** A file of content/media. */
  photo: v.optional(v.string()),
  share: v.nullable(v.strictObject({ approvedBy: v.nullable(id) })),
});
const { dueAt: _at, ...courseFields } = courseSource.entries;
const course = v.strictObject({ ...courseFields, dueInDays });

const inDays = v.pipe(v.number(), v.safeInteger(), v.minValue(-60), v.maxValue(60));
const paper = v.strictObject({
  paperId: id,
  kind: v.picklist(['fixed', 'contest']),
  title: text(40),
  scope: v.array(id),
  opensInDays: inDays,
  closesInDays: inDays,
  minutes: v.pipe(v.number(), v.safeInteger()),
  taking,
  questions: v.optional(v.array(v.strictObject({ questionId: id, points: v.pipe(v.number(), v.safeInteger()) }))),
  sections: v.optional(v.array(blueprintSection)),
  isPublished: v.boolean(),
});
const theme = v.strictObject({
  inWeeks: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(12)),
  title: text(20),
  topics: v.array(text(40)),
});

/** All of content/, parsed. A value that does not fit fails each test, with its path. */
export const parseContent = (raw: Content) => ({
  units: v.parse(v.array(unitRow), readRows(raw.unitsCsv)),
  members: v.parse(v.array(memberRow), readRows(raw.membersCsv)),
  accounts: v.parse(v.record(v.string(), v.string()), raw.accounts),
  policy: v.parse(policy, raw.policy),
  blueprint: v.parse(blueprint, raw.blueprint),
  papers: v.parse(v.array(paper), raw.papers),
  themes: v.parse(v.array(theme), raw.themes),
  questions: v.parse(v.array(question), raw.questions),
  courses: v.parse(v.array(course), raw.courses),
  statutes: v.parse(v.array(v.omit(statuteImport, ['commit'])), raw.statutes),
  posts: v.parse(v.array(post), raw.posts),
  disclosures: v.parse(v.array(disclosure), raw.disclosures),
  afterwards: v.parse(afterwards, raw.afterwards),
  desk: v.parse(desk, raw.desk),
  holidays: v.parse(v.strictObject({ years: v.array(yearOfHolidays) }), raw.holidays),
  notes: v.parse(v.array(note), raw.notes),
  feedback: v.parse(v.array(feedback), raw.feedback),
  letters: v.parse(v.array(letter), raw.letters),
  worries: v.parse(v.array(worry), raw.worries),
  comments: v.parse(v.array(comment), raw.comments),
  activities: v.parse(v.array(activity), raw.activities),
  calls: v.parse(v.array(call), raw.calls),
  surveys: v.parse(v.array(survey), raw.surveys),
});
