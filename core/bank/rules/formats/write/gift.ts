import type { Question } from '../../../question';
import { formatsOf } from '../../../question-types/formats';
import { escapeGift } from '../gift-escape';
import { writeSource } from '../source-text';

/** Writes GIFT. What GIFT cannot express goes into comments, which Moodle ignores and `readGift` reads. */
export function writeGift(questions: readonly Question[]): string {
  let topic = '';
  return questions
    .flatMap((question) => {
      const category =
        question.topic === topic ? [] : [`$CATEGORY: ${escapeGift(question.topic).replace(/\//g, '//')}\n`];
      topic = question.topic;
      return [...category, ...blockOf(question)];
    })
    .join('\n');
}

function blockOf({ questionId, difficulty, stem, body, explanation, source }: Question): string[] {
  const { gift } = formatsOf(body.type);
  if (!gift) return [];
  const from = writeSource(source);
  const why = escapeGift(explanation);
  const [before, after] = gift.around(stem);
  const inside = `${gift.write(body)}${gift.hasFeedback && why !== '' ? `####${why}` : ''}`;
  return [
    [
      `// [id:${escapeGift(questionId)}]`,
      `// 难度：${difficulty}`,
      ...(from === '' ? [] : [`// 依据：${escapeGift(from)}`]),
      ...(gift.hasFeedback || why === '' ? [] : [`// 解析：${why}`]),
      `${before}{${inside}}${after}`,
      '',
    ].join('\n'),
  ];
}
