import type { RouteName } from '../../../src/platform/routes';
import type { PageCase } from './page-worst';

/** Later than any moment of an answer that is not given. */
const LATER = 4_000_000_000_000;
/** The earliest moment of all, which the server's clock shows, and an hour after it. */
const SERVER_NOW = 946_684_800_000;
const IN_AN_HOUR = SERVER_NOW + 3_600_000;

/** Pages of a desk, which the mini program does not carry. */
export const inBrowsersOnly = ['workbench', 'activityScreen', 'report'] as const satisfies readonly RouteName[];
export type MiniProgramPage = Exclude<RouteName, (typeof inBrowsersOnly)[number]>;

/** For each page what brings most onto it: often its address alone, and the answers that all have. */
export const pages: Record<MiniProgramPage, Readonly<Record<string, PageCase>>> = {
  home: { whole: {} },
  study: { whole: {} },
  branch: { news: {}, board: { params: { segment: 'board' } } },
  me: { whole: {} },
  todos: { whole: {} },
  notices: { whole: {} },
  confirmed: { whole: {} },
  signIn: { whole: {} },
  bind: {
    'after a refusal': { given: { state: 'rejected' } },
    'in an empty organisation': { given: { state: 'unbound' } },
  },
  account: { whole: {} },
  members: {
    roster: {},
    'who asks to be bound': { taps: ['待确认'] },
    import: { taps: ['导入'] },
  },
  member: { whole: { given: { memberId: 'id-1' } } },
  policy: { whole: {} },
  post: { whole: {} },
  postVersions: { whole: {} },
  composePost: { editable: {}, 'only to read': { given: { isEditable: false } }, new: { params: { postId: '' } } },
  managePosts: { whole: {} },
  columns: { whole: {} },
  checklist: { whole: {} },
  course: { whole: {} },
  lesson: { whole: {} },
  notes: { mine: {}, 'of the branch': { taps: ['支部分享'] } },
  note: { whole: {}, new: { params: { noteId: '' } } },
  readAlong: { lesson: {}, article: { params: { lessonId: '' } } },
  recordings: { whole: {} },
  reviewNotes: { whole: {}, shared: { taps: ['已分享'] } },
  manageCourses: { whole: {} },
  composeCourse: { whole: {}, new: { params: { courseId: '' } } },
  favourites: { whole: {} },
  results: { whole: {} },
  tests: { over: {}, open: { given: { closesAt: LATER } } },
  paper: { whole: { given: { kind: 'contest', stage: 'open', state: 'submitted', most: 20 } } },
  standings: { whole: {} },
  certificate: { whole: { given: { kind: 'contest', number: 1, isPassed: true } } },
  papers: { whole: {} },
  composePaper: {
    'chosen questions': { given: { state: 'draft', by: 'choice', opensAt: LATER, closesAt: LATER + 1 } },
    'drawn questions': { given: { state: 'draft', by: 'blueprint', opensAt: LATER, closesAt: LATER + 1 } },
    published: { given: { state: 'published', opensAt: LATER, closesAt: LATER + 1 } },
  },
  weeklyPlan: { whole: {}, 'a theme': { taps: ['没有主题'] } },
  attempt: {
    'before the start': { given: { stage: 'open', next: 1, state: 'submitted', most: 20 } },
    answering: { given: { stage: 'open', state: 'open', deadline: IN_AN_HOUR } },
    'all questions at a glance': { given: { stage: 'open', state: 'open', deadline: IN_AN_HOUR }, taps: ['答题卡'] },
  },
  result: {
    'several right answers': { given: { type: 'multiple' } },
    blanks: { given: { type: 'blank' } },
    'an order': { given: { type: 'order' } },
  },
  questions: { whole: {} },
  editQuestion: {
    'one answer': { given: { type: 'single' } },
    blanks: { given: { type: 'blank' } },
    'an order': { given: { type: 'order' } },
    new: { params: { id: '' } },
  },
  reportedQuestions: { whole: {} },
  correctQuestion: { 'one answer': { given: { type: 'single' } }, blanks: { given: { type: 'blank' } } },
  minuteTest: { 'before the start': {}, running: { given: { type: 'multiple' }, taps: ['开始'] } },
  mistakeBook: { kept: {}, away: { taps: ['已收起'] } },
  review: { whole: { given: { type: 'multiple' } } },
  paperAnalyses: { whole: {} },
  paperAnalysis: { whole: { given: { attempts: 100 } } },
  analysedItem: { whole: { given: { questionId: 'id-1' } } },
  staleQuestions: { whole: {} },
  importQuestions: { whole: {} },
  importJob: {
    ready: { given: { state: 'ready' } },
    done: { given: { state: 'done' } },
  },
  exportQuestions: { whole: {} },
  library: { whole: {} },
  statute: { contents: { params: { article: '' } }, 'one part': { given: { number: 'id-1' } } },
  compareStatute: {
    changed: { given: { kind: 'changed' } },
    moved: { given: { kind: 'moved', counts: { changed: 0, new: 0, gone: 0, moved: 100, same: 0 } } },
    'all kinds': {},
  },
  statuteCourse: { whole: {} },
  importStatute: { whole: {} },
  search: { whole: { params: { kind: '' } } },
  disclosure: { whole: {} },
  composeDisclosure: {
    editable: {},
    'only to read': { given: { isEditable: false } },
    new: { params: { disclosureId: '', catalogueKey: '' } },
  },
  manageDisclosures: { whole: {} },
  catalogue: { whole: {} },
  holidays: { whole: {} },
  coverage: { whole: { params: { year: '2026', quarter: '', only: '' } } },
  covered: { whole: { params: { year: '2026', quarter: '', category: '' } } },
  feedback: { mine: { params: { view: '' } }, queue: { params: { view: 'queue' } } },
  activities: { whole: {} },
  activity: {
    'a seat that is offered': {
      given: { state: 'offered', stage: 'open', takesCode: true },
      params: { code: '', q: '' },
    },
    running: { given: { state: 'seated', stage: 'running', takesCode: true }, params: { code: '', q: '' } },
  },
  composeActivity: {
    editable: {},
    'only to read': { given: { isEditable: false } },
    new: { params: { activityId: '' } },
  },
  manageActivities: { whole: {} },
  activityRoll: { whole: { given: { isCancelled: false, mayDecide: true } } },
  letters: { whole: {} },
  composeLetter: { whole: {} },
  letter: { mine: { params: { as: '' } }, 'of an office': { params: { as: 'office' } } },
  manageLetters: { whole: { params: { list: '' } }, 'what was passed on': { params: { list: 'worries' } } },
  discussion: { whole: {} },
  myComments: { whole: {} },
  manageComments: { whole: {} },
  surveys: { whole: {} },
  survey: {
    'being answered': { given: { kind: 'survey', stage: 'open', mine: 'open', result: null } },
    'a ballot': { given: { kind: 'ballot', stage: 'open', mine: 'open', result: null } },
    'a result': { given: { kind: 'survey', stage: 'ended', mine: 'handedIn', replacedBy: null } },
    'an appraisal of oneself': {
      given: { kind: 'appraisal', stage: 'open', result: null, phase: 'self', mayWrite: true },
    },
    'an appraisal of the others': {
      given: { kind: 'appraisal', stage: 'open', mine: 'open', result: null, phase: 'grading' },
    },
    'an appraisal, handed in': {
      given: { kind: 'appraisal', stage: 'open', mine: 'handedIn', result: null, phase: 'grading' },
    },
    'an appraisal that has ended': {
      given: { kind: 'appraisal', stage: 'ended', mine: 'handedIn', result: null, phase: 'ended' },
    },
  },
  composeSurvey: {
    editable: { given: { result: null, follows: null } },
    'only to read': { given: { isEditable: false, result: null } },
    'a result': { given: { isEditable: false, mayReadTable: false } },
    'the table of an appraisal': { given: { isEditable: false, mayReadTable: true, state: 'counted' } },
    new: { params: { surveyId: '' } },
  },
  manageSurveys: { whole: {} },
  calls: { whole: { params: { list: 'open' } } },
  call: {
    'being judged': { given: { stage: 'judging', isJuror: true } },
    decided: { given: { stage: 'decided' } },
  },
  submitWork: { whole: {} },
  composeCall: {
    editable: {},
    'only to read': { given: { isEditable: false, stage: 'decided' } },
    new: { params: { callId: '' } },
  },
  manageCalls: { calls: { params: { list: 'opened' } }, works: { params: { list: 'works' } } },
  statistics: { whole: {} },
  statisticsDetail: { whole: { given: { due: 5 } } },
  receipts: { whole: { given: { unread: 9 } } },
  rhythm: { whole: {} },
  published: { whole: {} },
  statisticsPeople: { whole: { params: { state: 'missing', unitId: '' }, given: { due: 9, finished: 2 } } },
};
