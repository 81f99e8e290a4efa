import { groupsFor, standingOf } from '../../../../src/desk/shell/navigation';
import { routes } from '../../../../src/platform/routes';

const titles = (...roles: Parameters<typeof groupsFor>[0]) =>
  groupsFor(roles).map(({ title, entries }) => [title, ...entries.map((entry) => entry.title)].join(' '));

const MEMBER = '党员端 首页 学习 支部 我的';

describe('the navigation of the desk', () => {
  it.each([
    [
      'reviewer',
      [
        '内容 发布与审核 公开事项办理 活动办理 来信办理 调查推选办理 征集办理 评论审看',
        '学习与考试 法规库',
        '数据 发布节奏 公开覆盖',
        MEMBER,
      ],
    ],
    ['discipline', ['内容 来信办理', '学习与考试 法规库', MEMBER]],
    [
      'editor',
      [
        '内容 发布与审核 公开事项办理 活动办理 苗头 调查推选办理 征集办理 评论审看 笔记审核',
        '学习与考试 题库 法规库',
        MEMBER,
      ],
    ],
    [
      'secretary',
      [
        '内容 发布与审核 公开事项办理 活动办理 来信办理 苗头 调查推选办理 征集办理 意见答复 评论审看 笔记审核',
        '学习与考试 课程管理 法规库',
        '数据 完成统计 发布节奏 公开覆盖',
        '组织 单元与名册 绑定确认',
        MEMBER,
      ],
    ],
    [
      'admin',
      [
        '内容 发布与审核 公开事项办理 活动办理 来信办理 调查推选办理 征集办理 意见答复 评论审看 笔记审核 栏目 公开目录',
        '学习与考试 课程管理 题库 试卷与自测 法规库',
        '数据 完成统计 发布节奏 公开覆盖',
        '组织 单元与名册 绑定确认 制度设置',
        MEMBER,
      ],
    ],
  ] as const)('shows a %s what they may open, and no empty group', (role, expected) => {
    expect(titles(role)).toEqual([' 工作台', ...expected]);
  });

  it('draws another icon for each entry, so that a folded one can be told apart', () => {
    const icons = groupsFor(['editor', 'secretary', 'reviewer', 'discipline', 'admin']).flatMap(({ entries }) =>
      entries.map(({ icon }) => icon),
    );
    expect(icons).toEqual([...new Set(icons)]);
  });

  it('has no comments to look at where the policy shows none', () => {
    const left = groupsFor(['editor'], false).flatMap(({ entries }) => entries.map(({ title }) => title));
    expect(left).not.toContain('评论审看');
    expect(left).toContain('笔记审核');
  });

  const all = groupsFor(['editor', 'secretary', 'reviewer', 'admin']);
  const at = (path: string, params: Record<string, string> = {}) => {
    const standing = standingOf(all, { path, params });
    return standing && [standing.group.title, standing.entry.title, standing.isEntry];
  };

  it('knows the entry that a page is, and the one from which it was opened', () => {
    expect(at(routes.questions.path)).toEqual(['学习与考试', '题库', true]);
    expect(at(routes.paperAnalysis.path, { paperId: 'p' })).toEqual(['学习与考试', '题库', false]);
    expect(at(routes.statisticsPeople.path)).toEqual(['数据', '完成统计', false]);
    expect(at(routes.checklist.path)).toEqual(['内容', '栏目', false]);
  });

  it('tells entries of one page apart by what they ask of it', () => {
    expect(at(routes.members.path)).toEqual(['组织', '单元与名册', true]);
    expect(at(routes.members.path, { view: 'requests' })).toEqual(['组织', '绑定确认', true]);
    expect(at(routes.feedback.path, { view: 'queue' })).toEqual(['内容', '意见答复', true]);
  });

  it('has no place for a page of members only', () => {
    expect(at(routes.attempt.path, { paperId: 'p' })).toBeNull();
    expect(at(routes.feedback.path)).toBeNull();
  });
});

test('n begins something new on the pages whose action does, and saves or publishes nothing', () => {
  const making = groupsFor(['admin', 'secretary', 'editor'])
    .flatMap(({ entries }) => entries)
    .filter(({ makes }) => makes)
    .map(({ title }) => title);
  expect(making).toEqual([
    '发布与审核',
    '公开事项办理',
    '活动办理',
    '调查推选办理',
    '征集办理',
    '课程管理',
    '题库',
    '试卷与自测',
  ]);
});
