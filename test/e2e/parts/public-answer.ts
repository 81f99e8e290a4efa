import { keepScreen } from '../support/screens';
import type { Stage } from '../support/stage';

const LETTER = '外地亲戚来看病，能不能用一下职工之家的折叠床？';
const TITLE = '职工之家的用品怎么借';
const ANSWER = '写一张借条，三天以内归还；长一些的，先和值班室商量。';

/** 你问我答: an answer for everybody, from the letter to the feed and back. */
export function answeredInPublic(stage: Stage): void {
  test('an answer is rewritten, agreed to by its writer, signed off at the desk and read in the feed', async () => {
    const [member, handler] = [await stage.as('m055'), await stage.as('m003')];
    await member.open('composeLetter');
    await member.choose('radio', '咨询');
    await member.field('写给').selectOption('zz:secretary');
    await member.fill('正文', LETTER);
    await member.tap('寄出');
    await member.agree('寄出', '会看到');
    await member.sees('还没有人打开过。');

    await handler.open('manageLetters', { list: 'open' });
    await handler
      .text(/余志明/)
      .first()
      .click();
    await handler.sees(LETTER);
    await handler.tap('签收');
    await handler.fill('答复的内容', '可以，写一张借条。');
    await handler.tap('提交答复');
    await handler.agree('提交', '写信的人会看到');
    await handler.tap('写公开的答复');
    await handler.fill('标题', TITLE);
    await handler.fill('问题', '职工之家里的东西，家里有事能借吗？');
    await handler.fill('答复', ANSWER);
    await handler.tap('请写信的人同意');
    await handler.agree('请看', '由写信的人决定');
    await handler.sees('等写信的人看过');

    await member.open('notices');
    await member.openRow('您的信的答复，想重新写过公开出来');
    await member.sees(`答复：${ANSWER}`);
    await keepScreen(member, 'public-answer-offered');
    await member.tap('同意公开');
    await member.agree('同意', '看不到您是谁');

    await handler.open('notices');
    await handler.openRow('写信的人同意公开您重新写的答复');
    await handler.tap('照这段文字起草');
    await handler.openRow('打开稿件');
    await handler.tap('报审签');
    await handler.agree('报审签', '审签通过即发布');
    await handler.sees('待审签');

    const reviewer = await stage.as('reviewer');
    await reviewer.open('managePosts');
    await reviewer.choose('radio', /^待审签/);
    await reviewer.text(TITLE).click();
    await reviewer.choose('switch', '没有国家秘密、工作秘密和不宜公开的个人信息');
    await reviewer.tap('审签');
    await reviewer.sees('已发布');

    const other = await stage.as('m022');
    await other.open('branch', { segment: 'news' });
    await other.openRow(TITLE);
    await other.sees(ANSWER);
    await keepScreen(other, 'public-answer-read');
  });

  test('its writer takes the consent back, and it is withdrawn', async () => {
    const [member, other] = [await stage.as('m055'), await stage.as('m022')];
    await member.open('letters');
    await member.openRow(LETTER.slice(0, 6));
    await member.sees('已发布');
    await member.tap('收回同意');
    await member.agree('收回', '已经发布的随即撤回');
    await member.sees('同意收回了');

    await other.open('branch', { segment: 'news' });
    await other.seesNo(TITLE);

    const handler = await stage.as('m003');
    await handler.open('notices');
    await handler.openRow('写信的人收回了公开的同意');
    await handler.sees('同意收回了');
  });
}
