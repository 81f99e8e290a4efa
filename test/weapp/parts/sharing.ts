import { existsSync } from 'node:fs';
import path from 'node:path';
import { WEAPP_ROOT } from '../support/built';
import { Person } from '../support/person';
import type { SampleCloud } from '../support/sample-cloud';
import { step } from '../support/step';
import { openFromWorkbench } from '../support/workbench';

interface Given {
  cloud: SampleCloud;
  member: Person;
  /** Of another branch. */
  colleague: Person;
  administrator: Person;
  /** Codes of the calls that were refused since it was last called. */
  refused: () => string[];
}

/** 转发: a post of the branch goes to a chat as a card. */
export const sharing = (title: string, branch: string, given: () => Given) =>
  describe('转发', () => {
    /** The address that the card holds. */
    let address = '';

    step('a member sends what they read: its title, in whose name, and its address', async () => {
      await given().member.visit(async (app) => {
        await app.tapTab('支部');
        await app.tap(title);
        await app.sees('末班车延长到 23:30');
        await app.sees('转发');
        const card = app.card();
        expect(card).toEqual({
          title: `${branch}：${title}`,
          path: expect.stringMatching(/^\/features\/feed\/pages\/post\/index\?postId=[\w-]+$/),
          imageUrl: '/features/feed/card.png',
        });
        expect(existsSync(path.join(WEAPP_ROOT, card?.imageUrl ?? ''))).toBe(true);
        address = card?.path.slice(1) ?? '';
      });
    });

    step('whoever may not see it reads a plain sentence, never its title, and sends nothing on', async () => {
      await given().colleague.visit(async (app) => {
        app.open(address);
        await app.sees('没有找到这项内容');
        expect(app.page.text()).not.toContain(title);
        expect(app.card()).toBeNull();
      });
      expect(new Set(given().refused())).toEqual(new Set(['NOT_FOUND']));
    });

    step('who is not bound yet lands there once they are', async () => {
      const { cloud } = given();
      await new Person(cloud, 'o-zeng').visit(async (app) => {
        app.open(address);
        await app.arrivesAt('features/org/pages/bind/index');
        await app.sees('请输入支部书记给您的邀请码和本人姓名');
        await cloud.bind('o-zeng', { name: '曾庆华', memberId: 'm045', unitId: 'b3' });
        app.open('features/org/pages/bind/index');
        await app.arrivesAt('features/feed/pages/post/index');
        await app.sees('末班车延长到 23:30');
      });
      expect(new Set(given().refused())).toEqual(new Set(['NOT_BOUND']));
    });

    step('where an administrator closes it, there is no button, and the menu has none', async () => {
      await given().administrator.visit(async (app) => {
        await openFromWorkbench(app, '制度设置');
        await app.sees('现行设置');
        app.page.turn('转发', false);
        await app.until('it is off', () => app.page.attributes('转发').checked === false);
      });
      await given().member.visit(async (app) => {
        app.open(address);
        await app.sees('末班车延长到 23:30');
        await app.settles();
        expect(app.page.findAll('转发')).toHaveLength(0);
        expect(app.card()).toBeNull();
      });
    });
  });
