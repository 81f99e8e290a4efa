import { keepScreen } from '../support/screens';
import type { Stage } from '../support/stage';

const WORDS = '收车以后常一个人坐在车里，问起来只说没事。';

/** 苗头: passed on by a 联络员, talked about by the secretary, and then gone but for its days. */
export function worriesPassedOn(stage: Stage): void {
  test('a 联络员 passes a worry on, and learns only that the secretary has talked', async () => {
    const [editor, secretary] = [await stage.as('editor'), await stage.as('secretary')];
    await editor.open('manageLetters', { list: 'worries' });
    await editor.choose('radio', '思想');
    await editor.choose('radio', '尽快谈');
    await editor.fill('发生了什么', WORDS);
    await keepScreen(editor, 'worry-written');
    await editor.tap('转给书记');
    await editor.agree('转达', '您以后只看到谈过没有');
    await editor.sees('还没有谈');
    await editor.seesNo(WORDS);

    await secretary.open('notices');
    await secretary.openRow('联络员转来一个苗头');
    await secretary.sees(WORDS);
    await secretary.tap('记一次谈话');
    await secretary.chooseIn('怎么谈的', '打电话');
    await keepScreen(secretary, 'worry-talk');
    await secretary.tap('记下');
    await secretary.sees(/打电话，过些时候再谈/);

    await editor.open('notices');
    await editor.openRow('您转达的苗头，书记谈过了');
    await editor.sees('谈过了');
    await editor.seesNo(/打电话/);
  });

  test('once it is done its words are gone', async () => {
    const secretary = await stage.as('secretary');
    await secretary.open('manageLetters', { list: 'worries' });
    await secretary.sees(WORDS);
    await secretary.tap('记一次谈话');
    await secretary.chooseIn('下一步', '办结');
    await secretary.tap('记下');
    await secretary.agree('办结', '写的话随之删去');
    await secretary.sees('没有转来的苗头。');
    await secretary.seesNo(WORDS);
  });
}
