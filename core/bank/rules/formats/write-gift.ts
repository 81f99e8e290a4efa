import type { Question, QuestionBody } from '../../question';
import { escapeGift } from './gift-escape';
import { writeSource } from './source-text';

const BLANK = '____';

/** GIFT, with what it has no place for in comments that Moodle passes over and `readGift` does not. */
export function writeGift(questions: readonly Question[]): string {
  let topic = '';
  return questions
    .flatMap((question) => {
      const category =
        question.topic === topic ? [] : [`$CATEGORY: ${escapeGift(question.topic).replace(/\//g, '//')}\n`];
      topic = question.topic;
      return [...category, blockOf(question)];
    })
    .join('\n');
}

function blockOf({ questionId, difficulty, stem, body, explanation, source }: Question): string {
  const [before = '', ...after] = stem.split(BLANK);
  const general = explanation === '' ? '' : `####${escapeGift(explanation)}`;
  const answers = `{${answersOf(body)}${general}}`;
  const from = writeSource(source);
  return [
    `// [id:${escapeGift(questionId)}]`,
    `// 难度：${difficulty}`,
    ...(from === '' ? [] : [`// 依据：${escapeGift(from)}`]),
    body.type === 'blank'
      ? `${escapeGift(before)}${answers}${escapeGift(after.join(BLANK))}`
      : `${escapeGift(stem)} ${answers}`,
    '',
  ].join('\n');
}

function answersOf(body: QuestionBody): string {
  switch (body.type) {
    case 'single':
      return body.options.map(({ key, text }) => `${key === body.key ? '=' : '~'}${escapeGift(text)}`).join(' ');
    case 'multiple':
      return weighted(body);
    case 'judge':
      return body.key ? 'TRUE' : 'FALSE';
    case 'blank':
      return (body.key[0] ?? []).map((variant) => `=${escapeGift(variant)}`).join(' ');
    default:
      return body satisfies never;
  }
}

/** Weights that Moodle knows: the right ones share 100 %, a wrong one costs all. */
function weighted({ options, key }: Extract<QuestionBody, { type: 'multiple' }>): string {
  const share = SHARES[key.length] ?? '100';
  return options
    .map(({ key: letter, text }) => `~%${key.includes(letter) ? share : '-100'}%${escapeGift(text)}`)
    .join(' ');
}

/** Moodle takes these numbers only. https://docs.moodle.org/en/GIFT_format */
const SHARES: Readonly<Record<number, string>> = {
  1: '100',
  2: '50',
  3: '33.33333',
  4: '25',
  5: '20',
  6: '16.66667',
  7: '14.28571',
  8: '12.5',
};
