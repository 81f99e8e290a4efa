import { expectWithinLimits } from '../support/limits';
import type { Person } from '../support/person';
import { step } from '../support/step';
import { openFromWorkbench } from '../support/workbench';

const ITEM = '拟接收预备党员的公示';
const FEEDBACK = '公示期里能不能也听听乘客代表的意见？';
const ANSWER = '可以，下周三请三位乘客代表来谈。';

/** 公开: a member of the branch says what they think of an item, and is answered. */
export function disclosing(people: () => { member: Person; secretary: Person }): void {
  describe('公开', () => {
    step('a member opens an item of the board and says what they think', async () => {
      await people().member.visit(async (app) => {
        await app.tapTab('支部');
        await app.tap('公开');
        await app.tap('党的组织管理');
        await app.tap(ITEM);
        await app.sees('罗一鸣');
        await app.fill('提意见', FEEDBACK);
        await app.tap('提交意见');
        await app.sees('待答复');
        expectWithinLimits(app);
      });
    });

    step('the secretary answers', async () => {
      await people().secretary.visit(async (app) => {
        await openFromWorkbench(app, '意见答复');
        await app.sees(FEEDBACK);
        await app.tap('答复陈小雨的意见');
        await app.fill('答复', ANSWER);
        await app.tap('提交答复');
        await app.until('it waits no longer', () => !app.page.text().includes(FEEDBACK));
        await app.tap('已答复');
        await app.sees(ANSWER);
      });
    });

    step('the member reads the answer', async () => {
      await people().member.visit(async (app) => {
        await app.tapTab('支部');
        await app.tap('公开');
        await app.tap('我的反馈');
        await app.sees(ANSWER);
      });
    });
  });
}
