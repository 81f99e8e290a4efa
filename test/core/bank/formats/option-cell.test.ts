import { readOptionCell, withoutOwnLetters } from '../../../../core/bank/rules/formats/read/option-cell';

const textsOf = (cell: string) => readOptionCell(cell).options.map(({ text }) => text);

test.each<[cell: string, options: string[]]>([
  ['A.东, B.南, C.西', ['东', '南', '西']],
  ['A、东；B、南；C、西；', ['东', '南', '西']],
  ['A.东|B.南|C.西', ['东', '南', '西']],
  ['A.东 B.南 C.西 D.北', ['东', '南', '西', '北']],
  ['A.东\nB.南\nC.西', ['东', '南', '西']],
  ['A.东B.南C.西', ['东', '南', '西']],
  ['（A）东（B）南', ['东', '南']],
  ['[A]东[B]南', ['东', '南']],
  ['Ａ．东　Ｂ．南', ['东', '南']],
  ['A 东\nB 南', ['东', '南']],
  ['A:东;B:南', ['东', '南']],
  ['A.东<br>B.南', ['东', '南']],
  ['A、上报\nB、参照A、D两项\nC、签收\nD、归档', ['上报', '参照A、D两项', '签收', '归档']],
  ['A、上报\nB、照 C、D 项办\nC、签收', ['上报', '照 C、D 项办', '签收']],
  ['A.甲，乙\nB.丙，丁', ['甲，乙', '丙，丁']],
  ['东;南;西;北', ['东', '南', '西', '北']],
  ['东；南；西', ['东', '南', '西']],
  ['东｜南', ['东', '南']],
  ['东|南|西', ['东', '南', '西']],
  ['东||南', ['东', '南']],
  ['东\n南', ['东', '南']],
  ['东、南、西', ['东', '南', '西']],
  ['东,南', ['东', '南']],
  ['东，南，西', ['东', '南', '西']],
  ['东$;$南$;$西', ['东', '南', '西']],
  ['东 南 西', ['东', '南', '西']],
  ['红、黄；蓝、绿', ['红、黄', '蓝、绿']],
  ['1.东\n2.南', ['东', '南']],
  ['①东②南'.replace('②', '\n②'), ['东', '南']],
  ['1.5 倍\n2.5 倍', ['1.5 倍', '2.5 倍']],
  ['东', ['东']],
  ['', []],
])('%j holds %j', (cell, options) => expect(textsOf(cell)).toEqual(options));

test('an option written twice, or one too many, is a problem', () => {
  expect(readOptionCell('A.东\nA.南\nB.西').problem).toBe('选项 A 写了不止一次');
  expect(readOptionCell('一;二;三;四;五;六;七;八;九').problem).toBe('选项最多 8 个');
  expect(readOptionCell([...'ABCDEFGHI'].map((letter) => `${letter}.选${letter}`).join('\n')).problem).toBe(
    '选项最多 8 个',
  );
});

test('the letters in front of options in columns of their own are taken off together or not at all', () => {
  const of = (...texts: string[]) =>
    withoutOwnLetters(texts.map((text, at) => ({ key: 'ABCD'.charAt(at), text }))).map(({ text }) => text);
  expect(of('A.东', 'B.南')).toEqual(['东', '南']);
  expect(of('A.东', '南')).toEqual(['A.东', '南']);
  expect(of('B.东', 'A.南')).toEqual(['B.东', 'A.南']);
});

test.each([
  ['A-票箱|B-车灯', ['票箱', '车灯']],
  ['A:票箱$;$B:车灯', ['票箱', '车灯']],
  ['票箱$$车灯', ['票箱', '车灯']],
  ['票箱┋车灯', ['票箱', '车灯']],
  ['["票箱","车灯"]', ['票箱', '车灯']],
])('other programs write %s', (cell, texts) =>
  expect(readOptionCell(cell).options.map(({ text }) => text)).toEqual(texts),
);
