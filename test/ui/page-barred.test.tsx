import { act, cleanup, render, screen } from '@testing-library/react';
import type { Role } from '../../core/kernel/roles';
import type { MeView } from '../../core/org/contract';
import { groupsFor } from '../../src/desk/shell/navigation';
import { fetchMembership } from '../../src/features/org/identity-api';
import { useMembership } from '../../src/features/org/me-store';
import { rolesOfPath, routes } from '../../src/platform/routes';
import { Page } from '../../src/ui/page';
import { router } from '../mocks/taro';

jest.mock('../../src/features/org/identity-api');

const me = (role: Role): MeView => ({
  memberId: 'm',
  name: '林晓燕',
  unitId: 'b1',
  unitName: '一支部',
  roles: [{ role, unitId: 'b1', unitName: '一支部' }],
  isExempt: false,
  policy: { checkIn: 'off', incentives: 'private', standings: 'off', sharing: 'off', voices: 'off' },
});

const open = async (path: string, params: Record<string, string> = {}) => {
  Object.assign(router, { path, params });
  render(
    <Page title='完成统计' action={<button type='button'>导出</button>}>
      <input aria-label='查找' />
    </Page>,
  );
  await act(async () => undefined);
};

const signedIn = (role: Role) =>
  jest.mocked(fetchMembership).mockResolvedValue({ ok: true, value: { state: 'member', me: me(role) } });

beforeEach(() => useMembership.getState().forget());
afterEach(() => {
  delete router.path;
  router.params = {};
});

test('whoever lacks the roles of a page reads only that, with the way back', async () => {
  signedIn('editor');
  await open(routes.statistics.path);
  expect(screen.getByRole('alert').textContent).toMatch(/没有这项操作的权限/);
  expect(screen.getByText('返回')).toBeTruthy();
  expect(screen.queryByLabelText('查找')).toBeNull();
  expect(screen.queryByText('导出')).toBeNull();
});

test.each([
  ['a role of the page', 'secretary', routes.statistics.path],
  ['any role, where the page is for everybody', 'editor', routes.library.path],
] as const)('%s opens it', async (_title, role, path) => {
  signedIn(role);
  await open(path);
  expect(screen.getByLabelText('查找')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});

describe.each(
  Object.entries(routes).flatMap(([name, { path, names }]) =>
    names === undefined ? [] : [[name, path, names] as const],
  ),
)('%s', (_name, path, names) => {
  test.each(['editor', 'secretary', 'admin'] as const)('is where a %s begins something new', async (role) => {
    signedIn(role);
    await open(path);
    expect(screen.getByLabelText('查找')).toBeTruthy();
  });

  test('says to a reviewer that they may not begin anything, and opens what they decide on', async () => {
    signedIn('reviewer');
    await open(path);
    expect(screen.getByRole('alert').textContent).toMatch(/没有这项操作的权限/);
    expect(screen.queryByLabelText('查找')).toBeNull();
    cleanup();
    await open(path, { [names]: 'x1' });
    expect(screen.getByLabelText('查找')).toBeTruthy();
  });
});

test('every editor is one that asks who begins something new', () => {
  const composers = Object.values(routes).filter(
    ({ path, roles }) => path.includes('/compose/') && roles?.includes('reviewer'),
  );
  expect(composers.filter(({ names }) => names === undefined)).toEqual([]);
  expect(composers.length).toBeGreaterThan(4);
});

test('a role that was given since they were asked for opens the page', async () => {
  signedIn('editor');
  await useMembership.getState().load();
  signedIn('secretary');
  await open(routes.statistics.path);
  expect(screen.getByLabelText('查找')).toBeTruthy();
});

test('whoever has none is asked about once more, and no more', async () => {
  signedIn('editor');
  await useMembership.getState().load();
  jest.mocked(fetchMembership).mockClear();
  await open(routes.statistics.path);
  expect(screen.getByRole('alert')).toBeTruthy();
  expect(fetchMembership).toHaveBeenCalledTimes(1);
});

test('nobody is barred while it is not known who they are', async () => {
  jest.mocked(fetchMembership).mockResolvedValue({ ok: false, code: 'NO_ANSWER' });
  await open(routes.policy.path);
  expect(screen.getByLabelText('查找')).toBeTruthy();
});

test.each(['editor', 'secretary', 'reviewer', 'discipline', 'admin'] as const)(
  'a %s may open every page that the navigation offers',
  (role) => {
    for (const { title, route } of groupsFor([role]).flatMap(({ entries }) => entries)) {
      const wanted = rolesOfPath(routes[route].path);
      expect([title, wanted === undefined || wanted.includes(role)]).toEqual([title, true]);
    }
  },
);
