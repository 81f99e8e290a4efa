import { type KeptStep, MOST_STEPS, trailAfter } from '../../../core/desk/trail';

const step = (byId: string, name: string, revision: number): KeptStep => ({
  at: revision,
  byId,
  byName: byId,
  step: name,
  words: null,
  revision,
});
const after = (...steps: KeptStep[]) => steps.reduce<KeptStep[]>(trailAfter, []);
const revisions = (trail: readonly KeptStep[]) => trail.map(({ revision }) => revision);

test('keeps who began, and one step of somebody who goes on writing', () => {
  const writing = [1, 2, 3, 4].map((revision) => step('a', 'save', revision));
  expect(revisions(after(...writing))).toEqual([1, 4]);
  expect(revisions(after(...writing, step('b', 'save', 5), step('a', 'save', 6)))).toEqual([1, 4, 5, 6]);
  expect(revisions(after(step('a', 'save', 1), step('a', 'submit', 2), step('a', 'submit', 3)))).toEqual([1, 2, 3]);
});

test('is bounded: the first and the latest steps stay', () => {
  const many = Array.from({ length: MOST_STEPS + 50 }, (_, index) => step('a', 'submit', index + 1));
  const trail = after(...many);
  expect(trail).toHaveLength(MOST_STEPS);
  expect(revisions(trail).slice(0, 2)).toEqual([1, 52]);
  expect(revisions(trail).at(-1)).toBe(MOST_STEPS + 50);
});
