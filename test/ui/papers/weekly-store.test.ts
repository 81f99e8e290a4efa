import { ok, refuse } from '../../../core/kernel/result';
import type { WeeklyPlan } from '../../../core/quiz/papers/contract';
import type { Blueprint } from '../../../core/quiz/papers/plan';
import * as api from '../../../src/features/papers/api';
import { useWeekly } from '../../../src/features/papers/weekly-store';

jest.mock('../../../src/features/papers/api');
const server = jest.mocked(api);

const blueprint = (title: string) => ({ title }) as Blueprint;
const theme = (week: string) => ({ week, title: week, topics: [] });
const plan = (changes: Partial<WeeklyPlan> = {}): WeeklyPlan => ({
  unitId: 'zz',
  week: '2026-W47',
  blueprint: blueprint('每周自测'),
  revision: 4,
  availability: [],
  themes: [],
  shortWeeks: [],
  ...changes,
});
const shown = (): WeeklyPlan => {
  const { plan: present } = useWeekly.getState();
  if (present.state !== 'ready') throw new Error(present.state);
  return present.value;
};

beforeEach(async () => {
  jest.resetAllMocks();
  useWeekly.setState(useWeekly.getInitialState());
  server.fetchWeeklyPlan.mockResolvedValue(ok(plan()));
  await useWeekly.getState().choose('zz');
});

const theirs = plan({ revision: 5, blueprint: blueprint('他们的'), themes: [theme('2026-W48')] });

test('a theme saved over somebody else’s is refused, theirs come into view, and a second save keeps both', async () => {
  server.fetchWeeklyPlan.mockResolvedValue(ok(theirs));
  server.sendThemes.mockResolvedValueOnce(refuse('CONFLICT'));
  expect(await useWeekly.getState().saveThemes([theme('2026-W49')])).toBe(false);
  expect(useWeekly.getState().message).toMatch(/别人刚改过/);
  expect(shown().themes).toEqual(theirs.themes);
  const both = [...shown().themes, theme('2026-W49')];
  server.sendThemes.mockResolvedValueOnce(ok({ ...theirs, revision: 6, themes: both }));
  expect(await useWeekly.getState().saveThemes(both)).toBe(true);
  expect(server.sendThemes.mock.calls.map(([{ seenRevision }]) => seenRevision)).toEqual([4, 5]);
});

test('the form of the blueprint does not begin anew, and a second save is over theirs', async () => {
  server.fetchWeeklyPlan.mockResolvedValue(ok(theirs));
  server.sendBlueprint.mockResolvedValueOnce(refuse('CONFLICT')).mockResolvedValueOnce(ok({ shortages: [] }));
  expect(await useWeekly.getState().saveBlueprint(blueprint('我的'))).toBe(false);
  expect(shown()).toMatchObject({ blueprint: { title: '每周自测' }, revision: 5 });
  expect(await useWeekly.getState().saveBlueprint(blueprint('我的'))).toBe(true);
  expect(server.sendBlueprint.mock.calls.map(([{ seenRevision }]) => seenRevision)).toEqual([4, 5]);
});

test('another unit chosen meanwhile is left as it is', async () => {
  server.sendThemes.mockResolvedValueOnce(refuse('CONFLICT'));
  server.fetchWeeklyPlan.mockImplementation(async (unitId) => {
    if (unitId === 'zz') await useWeekly.getState().choose('b1');
    return ok(plan({ unitId }));
  });
  await useWeekly.getState().saveThemes([]);
  expect(shown().unitId).toBe('b1');
});
