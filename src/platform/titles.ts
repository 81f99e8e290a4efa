import type { RouteName } from './routes';

/** What a page that a menu leads to is called: in the menu, in its heading and in the title of the browser. */
export const titles = {
  workbench: '工作台',
  managePosts: '发布与审核',
  manageDisclosures: '公开事项办理',
  manageActivities: '活动办理',
  manageLetters: '来信办理',
  manageSurveys: '调查推选办理',
  manageCalls: '征集办理',
  manageComments: '评论审看',
  reviewNotes: '笔记审核',
  columns: '栏目',
  catalogue: '公开目录',
  manageCourses: '课程管理',
  questions: '题库',
  papers: '试卷与自测',
  library: '法规库',
  statistics: '完成统计',
  rhythm: '发布节奏',
  coverage: '公开覆盖',
  members: '单元与名册',
  policy: '制度设置',
} as const satisfies Partial<Record<RouteName, string>>;

/** The same of a page that the menu opens at one of its views. */
export const viewTitles = { worries: '苗头', feedbackQueue: '意见答复', bindings: '绑定确认' } as const;
