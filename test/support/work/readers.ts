import { ownPathOf } from '../../../cloudfunctions/_kit/files';
import { lessonFileKind } from '../../../cloudfunctions/_kit/lesson-markdown';
import { readDocument } from '../../../cloudfunctions/_kit/office/document/read-document';
import { related } from '../../../cloudfunctions/_kit/office/relations';
import { attributeOf, textOf } from '../../../cloudfunctions/_kit/office/xml-tags';
import { numberFormat } from '../../../cloudfunctions/_kit/tables/number-format/number-format';
import { isPictureFormula } from '../../../cloudfunctions/_kit/tables/pictures';
import { readCsv } from '../../../cloudfunctions/_kit/tables/read-csv';
import { readSheet, type SheetSettings } from '../../../cloudfunctions/_kit/tables/sheet';
import { numberStyles, sharedStrings } from '../../../cloudfunctions/_kit/tables/sheet-values';
import { isFixed } from '../../../cloudfunctions/_kit/text-files';
import { storedFileKind } from '../../../cloudfunctions/_kit/text-media';
import { readFile } from '../../../cloudfunctions/bank/files/read-file';
import { markdownOf } from '../../../cloudfunctions/classroom/markdown-of';
import { readTable as readRoster } from '../../../cloudfunctions/org/import/read-table';
import { isSameWording } from '../../../core/bank/question-types/blank/same-wording';
import { columnOf, isHeader } from '../../../core/bank/rules/formats/columns';
import { detectFormat } from '../../../core/bank/rules/formats/detect-format';
import { readAiken } from '../../../core/bank/rules/formats/read/aiken';
import { readGift } from '../../../core/bank/rules/formats/read/gift';
import { readOptionCell } from '../../../core/bank/rules/formats/read/option-cell';
import { readPlainText } from '../../../core/bank/rules/formats/read/plain-text';
import { readTable } from '../../../core/bank/rules/formats/read/table';
import { readBlanks } from '../../../core/bank/rules/formats/separated';
import { readSource } from '../../../core/bank/rules/formats/source-text';
import { isSectionTitle, typeInTitle } from '../../../core/bank/rules/formats/type-in-title';
import { readDifficulty, readType } from '../../../core/bank/rules/formats/words';
import { stemKeyOf } from '../../../core/bank/rules/stem-key';
import { summaryOf } from '../../../core/feed/rules/summary';
import { blocksOf, markdownOf as writtenOf } from '../../../core/kernel/blocks/blocks';
import { paragraphsOf, withValue } from '../../../core/kernel/blocks/edit';
import { chineseNumber, printedNumber } from '../../../core/kernel/chinese-number';
import { isVisible } from '../../../core/kernel/fields';
import { nameAndSize } from '../../../core/kernel/file-words';
import { decodeEntities } from '../../../core/kernel/html-entities';
import { mediaKindOf } from '../../../core/kernel/media-files';
import { nameKeyOf } from '../../../core/kernel/name-key';
import { naturalKey } from '../../../core/kernel/natural-key';
import { type Block, citedIn, plainText } from '../../../core/kernel/rich-text';
import { sentencesOf } from '../../../core/kernel/sentences';
import { bigramsOf, similarity } from '../../../core/kernel/text-similarity';
import { citedArticle, parseAddress } from '../../../core/library/rules/article-address';
import { parseStatute } from '../../../core/library/rules/parse-statute';
import { placeAtStart, readPlace } from '../../../core/library/rules/place';
import { readDay, splitCell } from '../../../core/org/rules/cells';
import { readRosterRow } from '../../../core/org/rules/member-rows';
import { readUnitRow } from '../../../core/org/rules/unit-rows';
import { canonicalText } from '../../../core/search/rules/canonical';
import { excerptOf } from '../../../core/search/rules/excerpt';
import { foldText, partedAtMarks } from '../../../core/search/rules/fold-text';
import { gramsOf, titleGramsOf, titleSignsOf } from '../../../core/search/rules/grams';
import { marksIn } from '../../../core/search/rules/marks';
import { passagesOf } from '../../../core/search/rules/passages';
import { readPlace as readCursor } from '../../../core/search/rules/search-cursor';
import { planSearch } from '../../../core/search/rules/search-plan';

const paragraph = (text: string): Block[] => [{ type: 'paragraph', spans: [{ text }] }];
const row =
  (...names: string[]) =>
  (text: string) => ({ line: 2, cells: Object.fromEntries(names.map((name) => [name, text])) });
const roster = row('编号', '姓名', '单元编号', '进入支部日期', '免考核', '角色', '账号编号');
const unit = row('编号', '名称', '类别', '上级编号');
const table =
  (...names: string[]) =>
  (text: string) =>
    readTable([names, names.map(() => text)]);
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const SETTINGS: SheetSettings = { strings: [], formats: [], calendar: 1900, mostRows: 20000 };
const documentOf = (parts: Readonly<Record<string, string>>) =>
  readDocument({
    names: Object.keys(parts),
    read: (name) => (parts[name] === undefined ? null : { ok: true, value: parts[name] }),
  });

/** Everything that reads what people write, by its name; Markdown has a test of its own. */
export const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  富文本: (text) => [
    plainText(paragraph(text)),
    citedIn(paragraph(text)),
    summaryOf(paragraph(text)),
    markdownOf(paragraph(text)),
  ],
  句子: (text) => sentencesOf(text),
  实体: (text) => decodeEntities(text),
  姓名: (text) => [nameKeyOf(text), isVisible(text)],
  名称的次序: (text) => naturalKey(text),
  附件的说明: (text) => nameAndSize(text),
  正文的块: (text) => [writtenOf(blocksOf(text)), writtenOf(blocksOf(`- ${text}`)), paragraphsOf(text)],
  贴进来的文字: (text) => withValue([{ id: 0, kind: 'text', value: '甲乙' }], 0, `甲${text}乙`),
  数: (text) => [chineseNumber(text), printedNumber(text)],
  文件名: (text) => [mediaKindOf(text), lessonFileKind(text)],
  文件编号: (text) => [ownPathOf(text), ownPathOf(`cloud://e.e/${text}`), isFixed(text), storedFileKind(text)],
  条文地址: (text) => [
    parseAddress(text),
    citedArticle(text),
    readPlace(text),
    placeAtStart(text),
    readPlace(`附件${text}`),
  ],
  '搜索：折叠': (text) => [foldText(text), partedAtMarks(text), canonicalText(text)],
  '搜索：索引': (text) => [gramsOf(foldText(text).text), titleGramsOf(text), titleSignsOf(text)],
  '搜索：问': (text) => planSearch(text),
  '搜索：摘要': (text) => {
    const plan = planSearch(text.slice(0, 50));
    return plan && [excerptOf(text, plan), marksIn(text, plan)];
  },
  '搜索：分段': (text) => [passagesOf(text), readCursor(text)],
  法规: (text) => parseStatute(text),
  法规的断行: (text) =>
    parseStatute(`示例法\n第一条 甲。\n${`${text.slice(0, 40).replace(/\s/g, '题')}\n`.repeat(text.length / 40)}`),
  法规的第一条: (text) => parseStatute(`中华人民共和国示例法\n第一章 总则\n第一条 甲。${text}\n第二条 乙。`),
  两版条文: (text) => similarity(bigramsOf(text), bigramsOf(`${text}完`)),
  填空的比对: (text) => [isSameWording(text, `${text}完`), isSameWording(`甲${text}`, `${text}乙`)],
  题干: (text) => stemKeyOf(text),
  出处: (text) => [readSource(text), readSource(`《${text}`), readSource(`《法》${text}`)],
  '题型、难度': (text) => [readType(text), readDifficulty(text), isSectionTitle(text), typeInTitle(text)],
  表头: (text) => [columnOf(text), isHeader([text, '题干', text])],
  空的答案: (text) => readBlanks(text),
  一格里的选项: (text) => readOptionCell(text),
  // Without the first character, so that blanks begin it.
  表格里的线: (text) =>
    readTable([
      ['题干', '答案'],
      ['', text.slice(1)],
    ]),
  表格的一行: table('题型', '题干', '答案', '选项', '选项A', '选项B', '解析', '依据', '难度'),
  填空的一行: (text) =>
    readTable([
      ['题型', '题干', '答案'],
      ['填空题', text, text],
    ]),
  判断的一行: (text) =>
    readTable([
      ['题型', '题干', '答案'],
      ['判断题', text, '对'],
    ]),
  粘贴的题: (text) => readPlainText(text),
  粘贴的选择题: (text) => readPlainText(`一、单选题\n1. 题（ ）\nA. 甲\nB. ${text}\n答案：A\n解析：${text}`),
  粘贴的填空题: (text) => readPlainText(`1. ${text}____\n答案：${text}`),
  答案里的配对: (text) =>
    readPlainText(`1. 题（ ）\nA. ${text.replace(/\s/g, '题')}\nB. 乙\n答案：AB ${'A:甲；'.repeat(text.length / 4)}`),
  答案表: (text) => readPlainText(`1. 题（ ）\nA. 甲\nB. 乙\n参考答案：\n${text}`),
  GIFT: (text) => readGift(text),
  'GIFT 的题': (text) => readGift(`::题::题 {\n=甲 ${text}\n~乙${text}\n}`),
  Aiken: (text) => readAiken(`${text}\nA. 甲\nB. ${text}\nANSWER: A`),
  哪种格式: (text) => [detectFormat(text, 'txt'), detectFormat(text, 'csv')],
  CSV: (text) => readCsv(text, isHeader),
  'CSV 的题': (text) => readFile(Buffer.from(`题干,答案\n${text}`), 'csv', 20000),
  文字的题: (text) => readFile(Buffer.from(text), 'txt', 20000),
  数字格式: (text) => numberFormat(text)(1234.5, 1900),
  单元格: (text) =>
    readSheet(
      `<worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>${escaped(text)}</t></is></c></row></sheetData></worksheet>`,
      SETTINGS,
    ),
  工作表: (text) => readSheet(text, SETTINGS),
  共用的文字: (text) => [
    sharedStrings(text),
    numberStyles(text),
    textOf(text),
    attributeOf(text, 'r'),
    isPictureFormula(text),
  ],
  文档: (text) => documentOf({ 'word/document.xml': `<w:p><w:r><w:t>${escaped(text)}</w:t></w:r></w:p>` }),
  文档的表格: (text) =>
    documentOf({
      'word/document.xml': `<w:tbl><w:tr><w:tc>${text
        .split('\n')
        .map((words) => `<w:p><w:r><w:t>${escaped(words)}</w:t></w:r></w:p>`)
        .join('')}</w:tc></w:tr></w:tbl>`,
    }),
  文档的标签: (text) => [
    documentOf({
      'word/document.xml': text,
      'word/styles.xml': text,
      'word/numbering.xml': text,
      'word/_rels/document.xml.rels': text,
    }),
    related(text, 'styles'),
  ],
  名册: (text) => [readRosterRow(roster(text), 0), readUnitRow(unit(text)), splitCell(text), readDay(text)],
  名册的文件: (text) =>
    readRoster(`编号,姓名,单元编号\n${text}`, { required: ['编号', '姓名', '单元编号'], optional: [], former: {} }),
};
