import Taro from '@tarojs/taro';
import { act, fireEvent, render, screen } from '@testing-library/react';
import type { ComponentType, ReactNode } from 'react';
import { DEFAULT_COLUMNS } from '../../../core/feed/rules/columns';
import { ok } from '../../../core/kernel/result';
import * as question from '../../../src/features/bank/api';
import QuestionPage from '../../../src/features/bank/pages/edit';
import * as course from '../../../src/features/classroom/desk/api';
import CoursePage from '../../../src/features/classroom/pages/compose';
import * as item from '../../../src/features/disclosure/desk/api';
import ItemPage from '../../../src/features/disclosure/pages/compose';
import * as post from '../../../src/features/feed/desk/api';
import PostPage from '../../../src/features/feed/pages/compose';
import * as paper from '../../../src/features/papers/api';
import PaperPage from '../../../src/features/papers/pages/compose';
import { forgetKept } from '../../../src/platform/kept';
import { router } from '../../mocks/taro';

jest.mock('../../../src/platform/browser/use-media', () => ({ useMedia: () => false }));
jest.mock('../../../src/features/bank/api');
jest.mock('../../../src/features/classroom/desk/api');
jest.mock('../../../src/features/disclosure/desk/api');
jest.mock('../../../src/features/feed/desk/api');
jest.mock('../../../src/features/papers/api');
jest.mock('../../../src/features/org/public-workbench', () => ({
  ...jest.requireActual('../../../src/features/org/public-workbench'),
  ForMe: ({ children }: { children: (me: object) => ReactNode }) =>
    children({ memberId: 'm1', unitId: 'b1', roles: [{ role: 'admin', unitId: 'b1' }] }),
}));

const unit = {
  unitId: 'b1',
  name: '一支部',
  kind: 'branch' as const,
  parentId: 'zz',
  path: ['zz', 'b1'],
  initials: 'yzb',
};
const words = (label: string) => (screen.getByLabelText(label) as HTMLInputElement).value;

beforeEach(() => {
  jest.resetAllMocks();
  forgetKept();
  router.params = {};
  jest.spyOn(Taro, 'showModal').mockResolvedValue({ confirm: true, cancel: false, errMsg: 'ok' });
  for (const api of [course, item, post, paper])
    jest.mocked(api).fetchUnits.mockResolvedValue(ok({ items: [unit], above: [] }));
  jest.mocked(item).fetchCatalogue.mockResolvedValue(ok({ items: [], revision: 0 }));
  jest.mocked(post).fetchColumns.mockResolvedValue(ok({ columns: [...DEFAULT_COLUMNS], revision: 0 }));
  jest.mocked(post).fetchReach.mockResolvedValue(ok({ units: 1, members: 3 }));
  jest.mocked(paper).fetchAvailability.mockResolvedValue(ok({ sections: [] }));
  jest.mocked(paper).fetchTopics.mockResolvedValue(ok({ items: [] }));
  jest.mocked(question).fetchSimilar.mockResolvedValue(ok({ items: [] }));
  const counts = { draft: 0, active: 0, stale: 0, retired: 0 };
  const units = [{ unitId: 'b1', name: '一支部', mayActivate: true }];
  jest.mocked(question).fetchDesk.mockResolvedValue(ok({ counts, reported: 0, topics: [], units }));
});

const EDITORS: [kind: string, page: ComponentType, label: string, save: string, problem: string][] = [
  ['a post', PostPage, '标题', '保存草稿', '请写标题。'],
  ['an item', ItemPage, '标题', '保存', '请写标题。'],
  ['a paper', PaperPage, '标题', '保存', '请写标题。'],
  ['a question', QuestionPage, '题干', '存为草稿', '请写题干。'],
  ['a course', CoursePage, '名称', '发布', '请写课程名称。'],
];

describe.each(EDITORS)('the page of %s', (_, Editor, label, save, problem) => {
  const show = async () => {
    let page: ReturnType<typeof render> | undefined;
    await act(async () => {
      page = render(<Editor />);
    });
    return page;
  };

  test('offers saving, and names what is missing at its field', async () => {
    await show();
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: save })));
    expect(screen.getAllByText(problem, { exact: false }).length).toBeGreaterThan(0);
  });

  test('puts back what was written before the page was left', async () => {
    const page = await show();
    fireEvent.change(screen.getByLabelText(label), { target: { value: '写到一半' } });
    page?.unmount();
    await show();
    expect(words(label)).toBe('写到一半');
    fireEvent.click(screen.getByRole('button', { name: /^不要了：没有(保存|发布)的内容$/ }));
    expect(words(label)).toBe('');
  });
});
