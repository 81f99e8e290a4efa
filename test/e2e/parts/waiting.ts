import type { RouteName } from '../../../src/platform/routes';
import { keepScreen } from '../support/screens';
import type { Stage } from '../support/stage';
import { until } from '../support/until';

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

    test('a page whose code does not come says so, and another tap opens it', async () => {
      const person = await stage.stranger();
      await person.signIn('m051');
      await person.heading('首页').waitFor();
      await person.page.route('**/js/*.js', (request) => request.abort());
      const branch = person.visible(person.page.getByRole('link', { name: '支部', exact: true }));
      await person.seesInPassing('这一页没有取到', () => branch.click());
      await until('tab bar and page agree', async () => person.page.url().includes('/tabs/home/index'));
      await person.heading('首页').waitFor();
      await person.openRow('关于冬季行车安全的支部通知');
      await until('the address is that of the page', async () => person.page.url().includes('/tabs/home/index'));
      await person.heading('首页').waitFor();
      await person.page.unrouteAll();
      await person.tab('支部');
      await person.openRow('关于冬季行车安全的支部通知');
      await person.heading('公告').waitFor();
      await person.context.close();
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
