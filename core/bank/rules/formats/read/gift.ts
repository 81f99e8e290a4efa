import { PROBLEM_COLUMN } from '../columns';
import { type Draft, WHOLE_ROW } from '../draft';
import { escapeGift, hideEscaped, showHidden, showMarkup, withoutEntities } from '../gift-escape';
import { readSource } from '../source-text';
import { readAnswers } from './gift-answers';
import { difficultyOf } from './table-row';

interface Block {
  line: number;
  /** The comments above the question, as written. */
  comments: string[];
  lines: string[];
  /** The remarks in comments above and inside the question. */
  remarks: Remarks;
  topic: string;
}
interface Remarks {
  questionId: string;
  difficulty: string;
  source: string;
  explanation: string;
}

const noRemarks = (): Remarks => ({ questionId: '', difficulty: '', source: '', explanation: '' });

/**
 * Reads Moodle's GIFT: questions separated by blank lines. Comments are ignored, except those for what GIFT cannot
 * express: Moodle's own `[id:…]`, and our 难度：, 依据： and 解析：. https://docs.moodle.org/en/GIFT_format
 * @param most questions read; the others are not looked at
 */
export function readGift(text: string, most = Number.POSITIVE_INFINITY): Draft[] {
  return blocksOf(text).slice(0, most).map(draftOf);
}

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let topic = '';
  let remarks = noRemarks();
  let comments: string[] = [];
  let current: Block | null = null;
  for (const [index, whole] of text.split('\n').entries()) {
    const line = whole.trim();
    const category = /^\$CATEGORY:\s*(.*)$/i.exec(line)?.[1];
    if (line.startsWith('//')) {
      comments.push(line);
      readRemark(line.slice(2).trim(), remarks);
    } else if (category !== undefined) topic = topicOf(category);
    else if (line === '') {
      if (current) {
        remarks = noRemarks();
        comments = [];
      }
      current = null;
    } else {
      if (!current || (TITLE.test(line) && isAnswered(current))) {
        if (current) [remarks, comments] = [noRemarks(), []];
        current = { line: index + 1, comments, lines: [], remarks, topic };
        blocks.push(current);
      }
      current.lines.push(line);
    }
  }
  return blocks;
}

/** `::name::` begins a question. */
const TITLE = /^::[^:]/;
const isAnswered = ({ lines }: Block): boolean => /(?:^|[^\\])\}$/.test(lines[lines.length - 1] ?? '');

function readRemark(words: string, remarks: Remarks): void {
  const questionId = idIn(words);
  if (questionId !== '') remarks.questionId = shown(questionId);
  const [, label, said] = /^(难度|依据|解析)[:：]\s*(.*)$/.exec(words) ?? [];
  if (label === '难度') remarks.difficulty = said ?? '';
  if (label === '依据') remarks.source = shown(said ?? '');
  if (label === '解析') remarks.explanation = shown(said ?? '');
}

const ID = '[id:';

/** The id in `[id:…]`; '' if there is none. */
function idIn(words: string): string {
  const start = words.indexOf(ID);
  const end = start < 0 ? -1 : words.indexOf(']', start);
  return end < 0 ? '' : words.slice(start + ID.length, end);
}

const shown = (text: string): string => showMarkup(showHidden(hideEscaped(withoutEntities(text))));

/** The last part of `$course$/top/监察法`. A slash inside a name is doubled. */
const topicOf = (category: string): string =>
  shown((category.split(/(?<!\/)\/(?!\/)/).pop() ?? '').replace(/\/\//g, '/')).trim();

/** The block with its topic and comments, which stand before it. */
const rawOf = ({ comments, lines, topic }: Block): string =>
  [
    ...(topic === '' ? [] : [`$CATEGORY: ${escapeGift(topic).replace(/\//g, '//')}`, '']),
    ...comments.filter((comment) => !comment.startsWith(`// ${PROBLEM_COLUMN}：`)),
    ...lines,
  ].join('\n');

function draftOf(block: Block): Draft {
  const { line, lines, remarks, topic } = block;
  const written = lines.join('\n');
  const isPlain = /^(?:::.*?::\s{0,9})?\[plain\]/is.test(written);
  const hidden = hideEscaped(isPlain ? written : withoutEntities(written))
    .replace(/^::.*?::\s*/s, '')
    .trim();
  const format = /^\[(html|moodle|plain|markdown)\]\s*/i.exec(hidden);
  const isHtml = format?.[1]?.toLowerCase() === 'html';
  const show = (part: string): string => {
    const text = showHidden(part);
    if (isPlain) return text;
    return showMarkup(isHtml ? withoutTags(text) : text);
  };
  const words = hidden.slice(format?.[0].length ?? 0);

  const difficulty = difficultyOf(remarks.difficulty);
  const draft: Draft = {
    line,
    questionId: remarks.questionId,
    topic,
    difficulty: difficulty.value,
    stem: show(words),
    body: null,
    explanation: '',
    source: readSource(remarks.source),
    problems: difficulty.problems,
    assumed: difficulty.assumed,
    raw: [rawOf(block)],
  };
  const open = words.indexOf('{');
  const close = words.indexOf('}', open);
  if (PICTURE.test(words)) return unfit(draft, '题里有图片或音像，不能导入');
  if (open < 0 || close < 0) return unfit(draft, '没有写在大括号 {} 里的答案');
  const second = words.indexOf('{', close);
  if (second >= 0) return unfit(draft, secondBraces(words.slice(close + 1, second)));
  if (words.slice(open + 1, close).includes('{') || words.includes('}', close + 1))
    return unfit(draft, '大括号没有成对：选项和题干里的大括号，前面要加 \\');
  const [inside = '', ...general] = words.slice(open + 1, close).split('####');
  const answers = readAnswers(inside.trim(), show);
  const [before, after] = [words.slice(0, open), words.slice(close + 1)];
  if (!answers.ok) return unfit({ ...draft, stem: show(before + after).trim() }, answers.code);
  const { body, feedback, notation } = answers.value;
  return {
    ...draft,
    body,
    stem: notation.stemOf(show(before), show(after)),
    explanation:
      show(general.join('####').replace(/^\s{0,9}\[(?:html|moodle|plain|markdown)\]/i, '')).trim() ||
      remarks.explanation ||
      feedback,
  };
}

/** What is wrong with a second pair of braces, by what stands before it: a line end parts two questions. */
const secondBraces = (between: string): string =>
  between.includes('\n')
    ? '一道题里有两处大括号 {}，像是两道题连在一起：两题之间要空一行'
    : '一道题里有两处大括号 {}：有几个空的题，请改写成一个空';

const unfit = (draft: Draft, message: string): Draft => ({
  ...draft,
  problems: [...draft.problems, { column: WHOLE_ROW, message }],
});

/** A picture, sound or film in a text. */
const PICTURE = /<(?:img|video|audio|iframe|object|embed|svg)\b|!\[[^\]\n]{0,200}\]\(|@@PLUGINFILE@@/i;

/** The text without its HTML tags. */
const withoutTags = (html: string): string =>
  html
    .replace(/<br\s*\/?>|<\/(?:p|div|li)>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/\n+/g, '\n')
    .trim();
