import { ok, type Result, refuse } from '../../../kernel/result';
import type { QuestionBody } from '../../question';
import { OPTION_LETTERS } from './columns';

export interface GiftAnswers {
  body: QuestionBody;
  /** What a right answer is told; '' for nothing. */
  feedback: string;
}
type Read = Result<GiftAnswers, string>;

const RIGHT = 100;
const TRUTH = /^(T|TRUE|F|FALSE)\s*(?:#(.*))?$/is;
const WEIGHT = /^%(-?\d+(?:\.\d+)?)%/;

interface Part {
  text: string;
  /** Percent of the points. */
  weight: number;
  feedback: string;
}

/**
 * What stands between the braces, with escaped signs hidden, as a body; or a Chinese sentence on what we have no question
 * for. https://docs.moodle.org/en/GIFT_format
 */
export function readAnswers(inside: string, show: (text: string) => string): Read {
  const truth = TRUTH.exec(inside);
  if (truth) {
    const key = /^T/i.test(truth[1] ?? '');
    return ok({ body: { type: 'judge', key }, feedback: show(truth[2]?.split('#')[0] ?? '').trim() });
  }
  if (inside === '') return refuse('问答题没有标准答案，不能导入');
  if (inside.startsWith('#')) return readNumber(inside.slice(1), show);
  if (inside.includes('~')) return readChoices(inside, show);
  if (inside.includes('->')) return refuse('不支持配对题');
  return inside.startsWith('=') ? readShortAnswers(inside, show) : refuse('大括号里读不出答案');
}

const partOf = (written: string, weight: number, show: (text: string) => string): Part => {
  const text = written.trim();
  const weighted = WEIGHT.exec(text);
  const [words = '', ...feedback] = text.slice(weighted?.[0].length ?? 0).split('#');
  return {
    text: show(words).trim(),
    weight: weighted ? Number(weighted[1]) : weight,
    feedback: show(feedback.join('#')).trim(),
  };
};

function readChoices(inside: string, show: (text: string) => string): Read {
  const parts = inside
    .replace(/=/g, '~=')
    .split('~')
    .filter((part) => part.trim() !== '')
    .map((part) => (part.startsWith('=') ? partOf(part.slice(1), RIGHT, show) : partOf(part, 0, show)));
  if (parts.length > OPTION_LETTERS.length) return refuse(`选项最多 ${OPTION_LETTERS.length} 个`);
  const lettered = parts.flatMap((part, index) => {
    const key = OPTION_LETTERS[index];
    return key === undefined ? [] : [{ ...part, key }];
  });
  const options = lettered.map(({ key, text }) => ({ key, text }));
  // As in Moodle, an equals sign says that one is to be chosen; without one, all that earn something.
  const isSingle = inside.includes('=');
  const right = lettered.filter(({ weight }) => (isSingle ? weight >= RIGHT : weight > 0));
  const [first] = right;
  if (!first) return refuse('没有正确的选项');
  if (isSingle && right.length > 1) return refuse('单选题有不止一个正确的选项');
  const body: QuestionBody = isSingle
    ? { type: 'single', options, key: first.key }
    : { type: 'multiple', options, key: right.map(({ key }) => key) };
  return ok({ body, feedback: first.feedback });
}

function readShortAnswers(inside: string, show: (text: string) => string): Read {
  const parts = inside
    .split('=')
    .slice(1)
    .map((part) => partOf(part, RIGHT, show));
  const right = parts.filter(({ weight, text }) => weight >= RIGHT && text !== '');
  if (right.length === 0) return refuse('没有得满分的答案');
  const body: QuestionBody = { type: 'blank', key: [right.map(({ text }) => text)] };
  return ok({ body, feedback: right[0]?.feedback ?? '' });
}

/** A number is a word to fill in; a range of them is nothing that we can mark. */
function readNumber(inside: string, show: (text: string) => string): Read {
  const { text, feedback } = partOf(inside.replace(/^\s*=/, ''), RIGHT, show);
  if (!/^-?\d+(\.\d+)?$/.test(text)) return refuse('不支持数值区间题');
  return ok({ body: { type: 'blank', key: [[text]] }, feedback });
}
