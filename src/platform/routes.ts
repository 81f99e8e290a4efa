import type { Role } from '../../core/kernel/roles';

interface Route<Required extends string, Optional extends string> {
  path: string;
  isTab: boolean;
  required: readonly Required[];
  optional: readonly Optional[];
  /** Whoever holds none of these may not open it; everybody may if left out. */
  roles?: readonly Role[] | undefined;
  /** Of an editor: the parameter that names what is opened in it. */
  names?: Optional;
}

const tab = <const Optional extends string = never>(
  path: string,
  optional: readonly Optional[] = [],
): Route<never, Optional> => ({ path, isTab: true, required: [], optional });

const page = <const Required extends string = never, const Optional extends string = never>(
  path: string,
  required: readonly Required[] = [],
  optional: readonly Optional[] = [],
  roles?: readonly Role[],
): Route<Required, Optional> => ({ path, isTab: false, required, optional, roles });

const ADMIN: readonly Role[] = ['admin'];
const HEADS: readonly Role[] = ['secretary', 'admin'];
const WATCHERS: readonly Role[] = ['reviewer', ...HEADS];
const WRITERS: readonly Role[] = ['editor', ...HEADS];
const EVERY: readonly Role[] = ['editor', ...WATCHERS];
const BANK: readonly Role[] = ['editor', 'admin'];

/** A page on which those who write begin something new, and all who have a part in its steps open what there is. */
const editor = <const Name extends string, const Optional extends string = never>(
  path: string,
  names: Name,
  optional: readonly Optional[] = [],
): Route<never, Name | Optional> => ({
  path,
  isTab: false,
  required: [],
  optional: [names, ...optional],
  roles: EVERY,
  names,
});

/** Every page of the app with the parameters that its address carries. */
export const routes = {
  home: tab('/tabs/home/index'),
  study: tab('/tabs/study/index'),
  branch: tab('/tabs/branch/index', ['segment']),
  me: tab('/tabs/me/index'),
  todos: page('/features/home/pages/todos/index'),
  confirmed: page('/features/home/pages/confirmed/index'),
  notices: page('/features/home/pages/notices/index'),
  signIn: page('/features/org/pages/sign-in/index'),
  bind: page('/features/org/pages/bind/index'),
  account: page('/features/org/pages/account/index'),
  workbench: page('/features/workbench/pages/overview/index', [], [], [...EVERY, 'discipline']),
  members: page('/features/org/pages/members/index', [], ['unitId', 'view'], HEADS),
  member: page('/features/org/pages/member/index', ['unitId', 'memberId'], [], HEADS),
  policy: page('/features/org/pages/policy/index', [], [], ADMIN),
  post: page('/features/feed/pages/post/index', ['postId']),
  postVersions: page('/features/feed/pages/versions/index', ['postId']),
  composePost: editor('/features/feed/pages/compose/index', 'postId'),
  managePosts: page('/features/feed/pages/manage/index', [], ['list', 'id'], EVERY),
  checklist: page('/features/feed/pages/checklist/index', [], [], ADMIN),
  columns: page('/features/feed/pages/columns/index', [], [], ADMIN),
  course: page('/features/classroom/pages/course/index', ['courseId']),
  lesson: page('/features/classroom/pages/lesson/index', ['courseId', 'lessonId']),
  notes: page('/features/notebook/pages/notes/index'),
  note: page('/features/notebook/pages/note/index', [], ['noteId', 'lessonId', 'block', 'quote']),
  readAlong: page('/features/notebook/pages/read-along/index', [], ['lessonId', 'block', 'statuteId', 'position']),
  recordings: page('/features/notebook/pages/recordings/index'),
  reviewNotes: page('/features/notebook/pages/review/index', [], [], WRITERS),
  manageCourses: page('/features/classroom/pages/desk/index', [], [], HEADS),
  composeCourse: page('/features/classroom/pages/compose/index', [], ['courseId'], HEADS),
  favourites: page('/features/classroom/pages/favourites/index'),
  results: page('/features/quiz/pages/results/index'),
  tests: page('/features/quiz/pages/tests/index'),
  paper: page('/features/quiz/pages/paper/index', ['paperId']),
  standings: page('/features/quiz/pages/standings/index', ['paperId']),
  certificate: page('/features/quiz/pages/certificate/index', ['paperId']),
  papers: page('/features/papers/pages/list/index', [], [], ADMIN),
  composePaper: page('/features/papers/pages/compose/index', [], ['paperId', 'kind'], ADMIN),
  weeklyPlan: page('/features/papers/pages/weekly/index', [], [], ADMIN),
  attempt: page('/features/quiz/pages/attempt/index', ['paperId']),
  result: page('/features/quiz/pages/result/index', ['attemptId']),
  questions: page('/features/bank/pages/list/index', [], ['filter', 'id'], BANK),
  editQuestion: page('/features/bank/pages/edit/index', [], ['id'], BANK),
  reportedQuestions: page('/features/bank/pages/reports/index', [], [], ADMIN),
  correctQuestion: page('/features/bank/pages/correct/index', ['id'], [], ADMIN),
  minuteTest: page('/features/practice/pages/minute/index'),
  mistakeBook: page('/features/practice/pages/book/index'),
  review: page('/features/practice/pages/review/index'),
  paperAnalyses: page('/features/bank/pages/analyses/index', [], [], BANK),
  paperAnalysis: page('/features/bank/pages/analysis/index', ['paperId'], [], BANK),
  analysedItem: page('/features/bank/pages/analysed-item/index', ['paperId', 'questionId'], [], BANK),
  staleQuestions: page('/features/bank/pages/stale/index', [], [], ADMIN),
  importQuestions: page('/features/bank/pages/import/index', [], ['list'], ADMIN),
  importJob: page('/features/bank/pages/import-job/index', ['importId'], [], ADMIN),
  exportQuestions: page('/features/bank/pages/export/index', [], [], ADMIN),
  library: page('/features/library/pages/list/index'),
  statute: page('/features/library/pages/statute/index', ['statuteId'], ['article', 'part']),
  compareStatute: page('/features/library/pages/compare/index', ['before', 'after']),
  statuteCourse: page('/features/library/pages/course/index', ['statuteId'], [], HEADS),
  importStatute: page('/features/library/pages/import/index', [], [], ADMIN),
  search: page('/features/search/pages/search/index', [], ['words', 'kind']),
  disclosure: page('/features/disclosure/pages/item/index', ['disclosureId']),
  composeDisclosure: editor('/features/disclosure/pages/compose/index', 'disclosureId', [
    'catalogueKey',
    'unitId',
    'due',
  ]),
  manageDisclosures: page('/features/disclosure/pages/manage/index', [], ['list', 'id'], EVERY),
  catalogue: page('/features/disclosure/pages/catalogue/index', [], [], ADMIN),
  holidays: page('/features/disclosure/pages/holidays/index', [], [], ADMIN),
  coverage: page('/features/disclosure/pages/coverage/index', [], ['year', 'quarter', 'only'], WATCHERS),
  covered: page('/features/disclosure/pages/covered/index', ['unitId', 'year'], ['quarter', 'category'], WATCHERS),
  report: page('/features/disclosure/pages/report/index', ['unitId', 'year'], [], WATCHERS),
  feedback: page('/features/disclosure/pages/feedback/index', [], ['view']),
  activities: page('/features/activities/pages/list/index'),
  activity: page('/features/activities/pages/activity/index', [], ['activityId', 'code', 'q']),
  composeActivity: editor('/features/activities/pages/compose/index', 'activityId'),
  manageActivities: page('/features/activities/pages/manage/index', [], ['list', 'id'], EVERY),
  activityRoll: page('/features/activities/pages/roll/index', ['activityId'], [], WRITERS),
  activityScreen: page('/features/activities/pages/screen/index', ['activityId'], [], WRITERS),
  letters: page('/features/letters/pages/list/index'),
  composeLetter: page('/features/letters/pages/compose/index'),
  letter: page('/features/letters/pages/letter/index', ['letterId'], ['as']),
  manageLetters: page('/features/letters/pages/manage/index', [], ['list'], [...EVERY, 'discipline']),
  discussion: page('/features/discussion/pages/thread/index', [], ['postId', 'lessonId']),
  myComments: page('/features/discussion/pages/mine/index'),
  manageComments: page('/features/discussion/pages/manage/index', [], ['list'], EVERY),
  surveys: page('/features/surveys/pages/list/index'),
  survey: page('/features/surveys/pages/survey/index', ['surveyId']),
  composeSurvey: editor('/features/surveys/pages/compose/index', 'surveyId'),
  manageSurveys: page('/features/surveys/pages/manage/index', [], ['list', 'id'], EVERY),
  calls: page('/features/works/pages/list/index', [], ['list']),
  call: page('/features/works/pages/call/index', ['callId']),
  myWorks: page('/features/works/pages/mine/index'),
  submitWork: page('/features/works/pages/submit/index', ['callId']),
  composeCall: editor('/features/works/pages/compose/index', 'callId'),
  manageCalls: page('/features/works/pages/manage/index', [], ['list'], EVERY),
  statistics: page('/features/statistics/pages/overview/index', [], [], HEADS),
  statisticsDetail: page('/features/statistics/pages/detail/index', ['assignmentId'], [], HEADS),
  statisticsPeople: page('/features/statistics/pages/people/index', ['assignmentId', 'state'], ['unitId'], HEADS),
  receipts: page('/features/statistics/pages/receipts/index', ['assignmentId'], [], HEADS),
  rhythm: page('/features/statistics/pages/rhythm/index', [], [], WATCHERS),
  published: page('/features/statistics/pages/published/index', ['unitId', 'month'], [], WATCHERS),
};

export type Routes = typeof routes;
export type RouteName = keyof Routes;
type RequiredOf<Name extends RouteName> = Routes[Name]['required'][number];
type OptionalOf<Name extends RouteName> = Routes[Name]['optional'][number];

export type ParamOf<Name extends RouteName> = RequiredOf<Name> | OptionalOf<Name>;
export type ParamsOf<Name extends RouteName> = { [Key in RequiredOf<Name>]: string } & {
  [Key in OptionalOf<Name>]?: string;
};

/** Who may open the page at this address; undefined: everybody. */
export function rolesOfPath(
  path: string,
  params: Readonly<Record<string, string | undefined>> = {},
): readonly Role[] | undefined {
  const route = path === '' ? undefined : listed.find((known) => path.includes(known.path));
  return route?.names !== undefined && !params[route.names] ? WRITERS : route?.roles;
}
const listed = Object.values<Route<string, string>>(routes);

/** The address of a page; parameters without a value are left out. */
export function urlOf(name: RouteName, params: Readonly<Record<string, string | undefined>> = {}): string {
  const query = Object.entries(params)
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`]))
    .join('&');
  return query ? `${routes[name].path}?${query}` : routes[name].path;
}
