import type { Question } from '../../question';
import { writeSource } from './source-text';
import { TYPE_NAMES } from './words';
import { writeKey } from './write-table';

export const writePlainText = (questions: readonly Question[]): string =>
  questions.map((question, index) => `${index + 1}. ${blockOf(question)}\n`).join('\n');

function blockOf({ questionId, topic, difficulty, stem, body, explanation, source }: Question): string {
  return [
    stem,
    ...('options' in body ? body.options.map(({ key, text }) => `${key}. ${text}`) : []),
    `答案：${writeKey(body)}`,
    ...[
      ['解析', explanation],
      ['题型', TYPE_NAMES[body.type]],
      ['难度', String(difficulty)],
      ['主题', topic],
      ['依据', writeSource(source)],
      ['编号', questionId],
    ].flatMap(([label, text]) => (text ? [`${label}：${text}`] : [])),
  ].join('\n');
}
