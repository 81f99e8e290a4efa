import { composeBody } from '../compose-body';
import type { Draft, TextDrafts } from '../draft';
import { readSource } from '../source-text';
import { readType, TYPE_WORD } from '../words';
import { sequelOptions } from './option-line';
import { difficultyOf } from './table';

/** Labels of fields at the beginning of a line. */
const LABELS: Readonly<Record<string, Field>> = {
  编号: 'questionId',
  题型: 'type',
  主题: 'topic',
  知识点: 'topic',
  难度: 'difficulty',
  难易度: 'difficulty',
  答案: 'key',
  正确答案: 'key',
  参考答案: 'key',
  标准答案: 'key',
  解析: 'explanation',
  答案解析: 'explanation',
  试题解析: 'explanation',
  依据: 'source',
  出处: 'source',
  来源: 'source',
};
type Field = 'questionId' | 'type' | 'topic' | 'difficulty' | 'key' | 'explanation' | 'source';

const NAMES = Object.keys(LABELS).join('|');
const LABEL = new RegExp(`^(?:[【[](${NAMES})[】\\]]\\s*[:：]?|(${NAMES})\\s*[:：])\\s*`);
const NEXT_LABEL = new RegExp(`\\s(?=(?:[【[](?:${NAMES})[】\\]]|(?:${NAMES})\\s*[:：]))`);

/** A section heading: 一、单选题 ·【多选题】· 判断题（每题 2 分） */
const SECTION = new RegExp(
  `^(?:第?[一二三四五六七八九十]+(?:部分)?[、.．]\\s*)?[【[]?(${TYPE_WORD}|选择题)[】\\]]?\\s*(?:[:：]\\s*)?(?:[（(].*[）)])?$`,
);
/** The type before the stem: （单选题）or【判断】 */
const INLINE_TYPE = new RegExp(`^[（(【[]\\s*(${TYPE_WORD})\\s*[）)】\\]]\\s*`);

/** Ways of numbering questions. The first one found applies to the whole text; others are lists inside a question. */
const NUMBERS = [
  /^第\s*(?:[\d０-９]+|[一二三四五六七八九十百]+)\s*题\s*[.．、:：]?\s*/,
  /^[\d０-９]+\s*(?:[、:：）)]|[.．](?![\d０-９]))\s*/,
  /^[（(]\s*[\d０-９]+\s*[）)]\s*[.．、]?\s*/,
] as const;

/** A key inside the stem: 地球是圆的。（√） */
const KEY_IN_STEM = /[（(]\s*([A-HＡ-Ｈ]{1,8}|√|×|✓|✗|✔|✘|对|错|正确|错误)\s*[）)]/;

/** Lines that we added to a file returned for correction. */
const REMARK = /^※/;

interface Block {
  line: number;
  lines: string[];
}

/**
 * Reads questions in Chinese plain text: numbered stems, A. B. C. D., 答案：, 解析：. Without numbers, questions are
 * separated by blank lines.
 * @param most questions read; the others are not looked at
 */
export function readPlainText(text: string, most = Number.POSITIVE_INFINITY): TextDrafts {
  const drafts = blocksOf(text.split('\n'))
    .slice(0, most)
    .map(({ block, section }) => draftOf(block, section));
  return { unknown: [], drafts };
}

function blocksOf(lines: readonly string[]): { block: Block; section: string }[] {
  const trimmed = lines.map((line) => line.trim());
  const numbered = trimmed.find((line) => NUMBERS.some((way) => way.test(line)));
  const first = numbered === undefined ? undefined : NUMBERS.find((way) => way.test(numbered));
  const blocks: { block: Block; section: string }[] = [];
  let current: Block | null = null;
  let section = '';
  trimmed.forEach((line, index) => {
    if (REMARK.test(line)) return;
    const heading = SECTION.exec(line)?.[1];
    if (heading !== undefined) {
      section = heading;
      current = null;
      return;
    }
    if (line === '' && !first) current = null;
    if (line === '' && !current) return;
    const begins = first ? first.test(line) : current === null;
    if (begins || current === null) {
      // Text before the first number is a title.
      if (first && !begins) return;
      current = { line: index + 1, lines: [] };
      blocks.push({ block: current, section });
    }
    current.lines.push(current.lines.length === 0 && first ? line.replace(first, '') : line);
  });
  return blocks;
}

interface Written {
  stem: string;
  options: { key: string; text: string }[];
  fields: Record<Field, string>;
}

function draftOf({ line, lines }: Block, section: string): Draft {
  const { stem: whole, options, fields } = collect(lines);
  const inline = INLINE_TYPE.exec(whole);
  const worded = inline ? whole.slice(inline[0].length) : whole;
  const { stem, key } = fields.key === '' ? keyInStem(worded, options.length > 0) : { stem: worded, key: fields.key };
  const difficulty = difficultyOf(fields.difficulty);
  const own = fields.type || inline?.[1] || '';
  const composed = composeBody({ type: own || typeOf(section), options, key, stem });
  return {
    line,
    questionId: fields.questionId,
    topic: fields.topic,
    difficulty: difficulty.value,
    stem: composed.stem,
    body: composed.body,
    explanation: fields.explanation,
    source: readSource(fields.source),
    problems: [...difficulty.problems, ...composed.problems],
    assumed: composed.assumed,
    // A returned block no longer stands below its section heading, so it states its type itself.
    raw: [[...lines, ...(own === '' && typeOf(section) !== '' ? [`题型：${section}`] : [])].join('\n').trim()],
  };
}

/** A heading such as 选择题 does not state the type: the key decides. */
const typeOf = (section: string): string => (readType(section) === null ? '' : section);

function keyInStem(stem: string, hasOptions: boolean): { stem: string; key: string } {
  const [found, key] = KEY_IN_STEM.exec(stem) ?? [];
  if (found === undefined || key === undefined) return { stem, key: '' };
  return { key, stem: stem.replace(found, hasOptions ? '（　）' : '').trim() };
}

/** Assigns each line to the field that it begins, or else to the field above it. */
function collect(lines: readonly string[]): Written {
  const written: Written = {
    stem: '',
    options: [],
    fields: { questionId: '', type: '', topic: '', difficulty: '', key: '', explanation: '', source: '' },
  };
  let field: Field | 'stem' | 'options' = 'stem';
  const append = (text: string): void => {
    const last = written.options[written.options.length - 1];
    if (field === 'options' && last) last.text = joined(last.text, text);
    else if (field === 'stem' || field === 'options') written.stem = joined(written.stem, text);
    else written.fields[field] = joined(written.fields[field], text);
  };
  for (const line of lines.flatMap(withLabelsApart)) {
    const [marked = '', bracketed, plain] = LABEL.exec(line) ?? [];
    const label = bracketed ?? plain;
    const named = label === undefined ? undefined : LABELS[label];
    const options = field === 'stem' || field === 'options' ? sequelOptions(line, written.options.length) : null;
    if (named !== undefined) {
      field = named;
      append(line.slice(marked.length));
    } else if (options && written.stem !== '') {
      field = 'options';
      written.options.push(...options);
    } else append(line);
  }
  written.stem = written.stem.trim();
  for (const option of written.options) option.text = option.text.trim();
  for (const name of Object.values(LABELS)) written.fields[name] = written.fields[name].trim();
  return written;
}

const joined = (before: string, after: string): string => (before === '' ? after : `${before}\n${after}`);

/** Splits 答案：A　解析：…… into two lines. */
const withLabelsApart = (line: string): string[] =>
  LABEL.test(line) || NEXT_LABEL.test(line) ? line.split(NEXT_LABEL) : [line];
