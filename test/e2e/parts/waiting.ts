import type { RouteName } from '../../../src/platform/routes';
import { keepScreen } from '../support/screens';
import type { Stage } from '../support/stage';

/** What the tabs show while the server is slow or away. */
export function waitingForTheServer(stage: Stage): void {
  describe('while the server is slow or away', () => {
    const routes: RouteName[] = ['home', 'study', 'branch', 'me'];

    test.each(routes)('%s draws the shape of what is coming', async (route) => {
      const person = await stage.as('m051');
      await person.page.route('**/v1/functions/**', () => undefined);
      await person.open(route);
      await person
        .visible(person.page.getByRole('status', { name: '正在加载' }))
        .first()
        .waitFor();
      await keepScreen(person, `${route}-loading`);
      await person.page.unrouteAll();
    });

    test.each(routes)('%s says what happened, and 重试 mends it', async (route) => {
      const person = await stage.as('m051');
      await person.page.route('**/v1/functions/**', (request) => request.abort());
      await person.open(route);
      await person.sees('没有连上网络');
      await keepScreen(person, `${route}-error`);
      await person.page.unrouteAll();
      await person.tap('重试');
      await person.seesNo('没有连上网络');
    });
  });
}
