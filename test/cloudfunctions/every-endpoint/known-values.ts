import * as v from 'valibot';
import { lendingRules2023, lendingRules2025 } from '../../core/library/lending-rules';
import type { Pool } from './arbitrary-input';
import type { Content } from './database-content';

export const SETUP_CODE = 'open-sesame';

/** The input fields that take ids of a collection. */
const ID_FIELDS = {
  units: ['unitId', 'scope'],
  members: ['memberId'],
  posts: ['postId'],
  disclosures: ['disclosureId'],
  feedback: ['feedbackId'],
  courses: ['courseId'],
  lessons: ['lessonId'],
  papers: ['paperId'],
  attempts: ['attemptId'],
  assignments: ['assignmentId'],
  bindingRequests: ['requestId'],
  notes: ['noteId'],
  recordings: ['recordingId'],
  statutes: ['statuteId', 'before', 'after'],
  questions: ['id', 'questionId'],
  imports: ['importId'],
  corrections: ['correctionId'],
  activities: ['activityId'],
  letters: ['letterId'],
  surveys: ['surveyId'],
  comments: ['commentId'],
  calls: ['callId'],
  submissions: ['submissionId'],
};

const UNKNOWN_IDS = ['none', 'zz:2030-W01', 'a'.repeat(160), '__proto__', 'constructor'];

const OTHER_VALUES = {
  version: ['2023-03-01', '2025-06-01', '2030-01-01'],
  document: ['图书角借阅办法', '《监察法》'],
  quote: ['每人一次可以借三本书', '监督'],
  words: ['b1内部文字', 'b2内部文字', '图书', '第三条', '题干', '，'],
  stem: ['b1内部文字', 'single：____是第一职责', '借阅'],
  setupCode: [SETUP_CODE, 'wrong'],
  decision: ['confirmed', 'declined'],
  runId: ['run-1', 'run-2', 'run-3'],
  question: ['q1', 'q2', 'q3', 'q4'],
  key: ['q1', 'q2', 'c1', 'c2', 'feedback-1', 'feedback-2', 'progress-1', 'A', 'B', 'note-mine', 'note-shared'],
  photos: ['b1', 'b2'].map(
    (unitId) => `cloud://weiketang-local.storage/notes/${unitId === 'b1' ? 'member1' : 'member3'}/1.jpg`,
  ),
  topic: ['监察法', '党章', ''],
  text: ['1. 题干\nA. 甲\nB. 乙\n答案：A', '::t::题{=甲 ~乙}', '题干,答案\n甲,对', '题\nA. 甲\nB. 乙\nANSWER: A'],
  answers: ['a', 'b'],
  choice: ['a', 'b'],
  choices: ['a', 'b', 'c'],
  name: ['冯', '.*', '(', ''],
  options: ['甲', '乙', '丙', '丁'],
  subjectId: ['course-b1', 'course-b2', 'jcf-1-b1', 'jcf-2-b2'],
  ending: ['png', 'mp4', 'mp3', 'pdf', 'html'],
  markdown: [
    '正文',
    '# 标题',
    '![图](/static/lessons/a.png)',
    '![片](cloud://weiketang-local.storage/lessons/b1/v.mp4)',
    lendingRules2023,
    lendingRules2025,
  ],
  csv: [
    '编号,名称,类别,上级编号\nb9,第九党支部,党支部,zz\nzz,滨江公交党总支,党总支,b9',
    '编号,名称,类别,上级编号\nb1,改名的支部,党支部,zz\n,,,',
    '编号,姓名,单元编号,进入支部日期,免考核,角色,账号编号\nm9,"冯岩",b1,2026-13-40,年老,书记@b1,wx:member1',
    '编号,姓名,单元编号,进入支部日期,免考核,角色,账号编号\nmember1,冯岩,b2,2026-01-01,,支部书记@b2,wx:new',
  ],
};

const stored = v.object({
  _id: v.string(),
  code: v.optional(v.string()),
  order: v.optional(v.nullable(v.unknown())),
  touched: v.optional(v.string()),
  dueOrder: v.optional(v.string()),
  thread: v.optional(v.string()),
  waitOrder: v.optional(v.string()),
});

/** Values in the database by the input field that takes them. Ids only if `isWanted` accepts them. */
export function knownValues(content: Content, isWanted: (id: string) => boolean = () => true): Pool {
  const documentsOf = (name: string) => (content.get(name) ?? []).map((text) => v.parse(stored, JSON.parse(text)));
  const byField: Record<string, string[]> = { ...OTHER_VALUES };
  for (const [collection, fields] of Object.entries(ID_FIELDS)) {
    const ids = documentsOf(collection).map((document) => document._id);
    for (const field of fields) byField[field] = [...ids.filter(isWanted), `new-${field}`];
  }
  const everything = [...content.keys()].flatMap(documentsOf);
  byField['questionId'] = [...(byField['questionId'] ?? []), 'draft', 'q-single', 'lending-0'];
  byField['code'] = ['invitations', 'statutes'].flatMap(documentsOf).flatMap((document) => document.code ?? []);
  byField['cursor'] = everything
    .flatMap(({ order, touched, dueOrder, thread, waitOrder }) => [order, touched, dueOrder, thread, waitOrder])
    .filter((value) => typeof value === 'string');
  byField['upTo'] = documentsOf('notices').flatMap(({ order }) => (typeof order === 'string' ? order : []));
  return { byField, ids: [...everything.map((document) => document._id).filter(isWanted), ...UNKNOWN_IDS] };
}
