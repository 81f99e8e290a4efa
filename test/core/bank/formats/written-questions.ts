import fc from 'fast-check';
import type { Question, QuestionBody } from '../../../../core/bank/question';
import { readDraft } from '../../../../core/bank/read-question';
import { checkQuestions } from '../../../../core/bank/rules/check-questions';

const SIGNS = [...'甲乙丙丁监察法第三条aB12 ,.、。：；|｜\\#=~{}:%()（）"“”\'《》/_\n-+@'];
const words = (maxLength: number) =>
  fc
    .string({ unit: fc.constantFrom(...SIGNS), minLength: 1, maxLength })
    .map((text) => text.trim())
    .filter((text) => text !== '');

const LETTERS = 'ABCDEFGH';
const options = fc
  .uniqueArray(words(12), { minLength: 2, maxLength: 8, selector: (text) => text.toLowerCase().replace(/\s/g, '') })
  .map((texts) => texts.map((text, index) => ({ key: LETTERS.charAt(index), text })));

const body: fc.Arbitrary<QuestionBody> = fc.oneof(
  fc
    .tuple(options, fc.nat())
    .map(([all, at]): QuestionBody => ({ type: 'single', options: all, key: LETTERS.charAt(at % all.length) })),
  fc.tuple(options, fc.nat({ max: 254 })).map(([all, picks]): QuestionBody => {
    const key = all.map((option) => option.key).filter((_, index) => ((picks + 1) >> index) % 2 === 1);
    return { type: 'multiple', options: all, key: key.length > 0 ? key : ['A'] };
  }),
  fc
    .tuple(options, fc.array(fc.nat(), { minLength: 8, maxLength: 8 }))
    .filter(([all]) => all.length > 2)
    .map(([all, ranks]): QuestionBody => {
      const ranked = all.map(({ key }, index) => ({ key, rank: ranks[index] ?? 0 }));
      return {
        type: 'order',
        options: all,
        key: ranked.sort((one, other) => one.rank - other.rank).map(({ key }) => key),
      };
    }),
  fc.boolean().map((key): QuestionBody => ({ type: 'judge', key })),
  fc
    .array(fc.array(words(6), { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 })
    .map((key): QuestionBody => ({ type: 'blank', key })),
);

/** Questions that the bank accepts, with the characters that are hardest for the formats. */
export const anyQuestion: fc.Arbitrary<Question> = fc
  .record({
    questionId: fc.stringMatching(/^[\w@.-]{1,12}$/),
    topic: words(10),
    difficulty: fc.integer({ min: 1, max: 5 }),
    stem: words(30),
    body,
    explanation: words(30),
    source: fc.record({ document: words(10), version: words(8), article: words(6), quote: words(20) }),
  })
  .map((question) => ({ ...question, stem: withBlanks(question.stem, question.body) }))
  .filter((question) => checkQuestions([readDraft(question)]).rejected.length === 0);

const withBlanks = (stem: string, asked: QuestionBody): string =>
  asked.type === 'blank' ? `${stem.replace(/_/g, '')}${'和____'.repeat(asked.key.length)}。` : stem;
