import { readdirSync } from 'node:fs';
import { routes } from '../../../src/platform/routes';
import { readAppConfig } from '../support/built';
import { inBrowsersOnly } from './pages';
import { texts } from './texts';
import { parts, withinLimits } from './within-limits';

test('every page of the app has its worst here, in a file that runs', () => {
  const elsewhere: readonly string[] = inBrowsersOnly;
  const named = Object.entries(routes).flatMap(([name, { path }]) => (elsewhere.includes(name) ? [] : [path.slice(1)]));
  expect(named.sort()).toEqual(readAppConfig().pages.sort());
  expect(readdirSync(__dirname).filter((file) => /^pages-.*\.test\.ts$/.test(file))).toEqual(parts);
});

withinLimits('texts', (expectWithinLimits) => {
  describe('a text of 20,000 characters stays within the limits, of whatever it is made', () => {
    test.each(texts)('$name', ({ body }) => expectWithinLimits('post', {}, body));
  });
});
