import type { Question } from '../../../question';
import { formatsOf } from '../../../question-types/formats';
import { rulesOf } from '../../../question-types/rules';
import { SHAPES } from '../../../question-types/shapes';
import { writeSource } from '../source-text';

export const writePlainText = (questions: readonly Question[]): string =>
  questions.map((question, index) => `${index + 1}. ${blockOf(question)}\n`).join('\n');

function blockOf({ questionId, topic, difficulty, stem, body, explanation, source }: Question): string {
  return [
    stem,
    ...rulesOf(body.type)
      .optionsOf(body)
      .map(({ key, text }) => `${key}. ${text}`),
    `答案：${formatsOf(body.type).writeKey(body, stem)}`,
    ...[
      ['解析', explanation],
      ['题型', SHAPES[body.type].name],
      ['难度', String(difficulty)],
      ['主题', topic],
      ['依据', writeSource(source)],
      ['编号', questionId],
    ].flatMap(([label, text]) => (text ? [`${label}：${text}`] : [])),
  ].join('\n');
}
