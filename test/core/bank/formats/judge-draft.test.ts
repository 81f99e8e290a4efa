import { type Draft, NO_SOURCE } from '../../../../core/bank/rules/formats/draft';
import { judgeDraft } from '../../../../core/bank/rules/formats/judge-draft';

const draft = (changes: Partial<Draft> = {}): Draft => ({
  line: 2,
  questionId: '',
  topic: '监察法',
  difficulty: 2,
  stem: '监察委员会是行使国家监察职能的专责机关。',
  body: { type: 'judge', key: true },
  explanation: '',
  source: NO_SOURCE,
  problems: [],
  assumed: [],
  raw: [],
  ...changes,
});
const nothingKnown = { stored: undefined, twinId: undefined };
const defaults = { topic: '', difficulty: 2, source: NO_SOURCE };

/** Signs that draw nothing: a joiner, a filler, a mark of direction, spaces. */
const INVISIBLE = ['\u200b', '\u3164', '\u202e', '\u2060\u00a0', '　'];

test.each(INVISIBLE)('a stem and a topic of %j are missing, and are called so', (nothing) => {
  expect(judgeDraft(draft({ stem: nothing, topic: nothing }), nothingKnown, defaults, 'new')).toEqual({
    kind: 'problem',
    problems: [
      { column: '题干', message: '没有填写' },
      { column: '主题', message: '没有填写' },
    ],
  });
});

test('an option of nothing visible is told apart from one that is too long', () => {
  const options = [
    { key: 'A', text: '\u200b' },
    { key: 'B', text: '乙' },
  ];
  const judged = judgeDraft(draft({ body: { type: 'single', options, key: 'B' } }), nothingKnown, defaults, 'new');
  expect(judged).toEqual({
    kind: 'problem',
    problems: [{ column: '选项', message: '每个选项要有看得见的字，最多 200 个' }],
  });
});

test('a stem that is too long is called so', () => {
  const judged = judgeDraft(draft({ stem: '题'.repeat(501) }), nothingKnown, defaults, 'new');
  expect(judged).toEqual({ kind: 'problem', problems: [{ column: '题干', message: '最多 500 个字' }] });
});
