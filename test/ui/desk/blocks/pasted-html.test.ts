import { markdownOf } from '../../../../core/kernel/blocks/blocks';
import { withAdded } from '../../../../core/kernel/blocks/edit';
import { blocksOfHtml } from '../../../../src/desk/blocks/browser/pasted-html';

const textOf = (html: string): string => markdownOf(withAdded([], null, blocksOfHtml(html).blocks).blocks);

/** As Word puts it on the clipboard. */
const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{color:red}</style>
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]--></head><body lang=ZH-CN>
<!--StartFragment--><p class=MsoTitle><span>冬季行车提示</span></p>
<h2>一、出车之前<o:p></o:p></h2>
<p class=MsoNormal>先看<b>胎压</b>，再看<span style='font-weight:bold'>雨刮</span>&nbsp;。<o:p></o:p></p>
<p class=MsoListParagraph style='text-indent:-21.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Wingdings'><span style='mso-list:Ignore'>l<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span></span><![endif]>查灯</p>
<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>n </span>近光</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span>起步</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>2.</span>缓行</p>
<table><tr><td><p>车号</p></td><td><p>里程|公里</p></td></tr><tr><td>58</td><td>1200</td></tr></table>
<blockquote><p>安全第一</p></blockquote>
<!--EndFragment--></body></html>`;

test('a document of a text processor keeps its headings, bold words, lists, tables and quotes', () => {
  expect(textOf(WORD)).toBe(
    [
      '## 冬季行车提示',
      '## 一、出车之前',
      '先看**胎压**，再看**雨刮** 。',
      '- 查灯\n  - 近光',
      '1. 起步\n2. 缓行',
      '| 车号 | 里程\\|公里 |\n| - | - |\n| 58 | 1200 |',
      '> 安全第一',
    ].join('\n\n'),
  );
});

test.each([
  ['a list of a page, with a list in it', '<ul><li>甲<ul><li>乙</li></ul></li><li>丙</li></ul>', '- 甲\n  - 乙\n- 丙'],
  ['numbers', '<ol><li><p>甲</p></li><li>乙</li></ol>', '1. 甲\n2. 乙'],
  ['lines of a paragraph', '<p>甲<br>乙</p><div>丙</div>', '甲\n乙\n\n丙'],
  ['a wrapper that is not bold after all', '<b style="font-weight:normal"><p>甲</p></b>', '甲'],
  [
    'what would become a mark',
    '<p># 3*4*5 [注] `x`</p><p>1. 甲</p><p>&lt;b&gt;</p>',
    '\\# 3\\*4\\*5 \\[注\\] \\`x\\`\n\n1\\. 甲\n\n\\<b>',
  ],
  ['a frame that lays out one text', '<table><tr><td>甲</td></tr></table>', '甲'],
])('%s', (_title, html, text) => {
  expect(textOf(html)).toBe(text);
});

test.each([
  ['a script', '<p>甲</p><script>alert(1)</script>', '甲'],
  ['a style', '<style>p{}</style><p>甲</p>', '甲'],
  ['a page in the page', '<iframe srcdoc="<p>乙</p>"></iframe><object data="x"></object><p>甲</p>', '甲'],
  ['drawings', '<svg><text>乙</text><script>1</script></svg><math><mi>丙</mi></math><p>甲</p>', '甲'],
  ['a handler', '<p onclick="alert(1)">甲<img src=x onerror="alert(1)"></p>', '甲'],
  ['a link that runs', '<a href="javascript:alert(1)">甲</a>', '甲'],
  ['hidden words', '<p>甲<span style="display:none">乙</span></p>', '甲'],
  ['a template', '<template><p>乙</p></template><p>甲</p>', '甲'],
])('of %s nothing but words is left', (_title, html, text) => {
  expect(textOf(html)).toBe(text);
});

test('pictures that could not come along are counted', () => {
  expect(
    blocksOfHtml('<p>甲<img src="file:///c/1.png"></p><table><tr><td><img src=x></td><td>乙</td></tr></table>')
      .pictures,
  ).toBe(2);
});

test('very deep and very long documents end', () => {
  expect(textOf(`${'<div>'.repeat(400)}甲`)).toBe('甲');
  expect(blocksOfHtml('<p>甲</p>'.repeat(2_000)).blocks).toHaveLength(2_000);
});
