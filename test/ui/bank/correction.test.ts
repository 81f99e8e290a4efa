import type { DeskView, QuestionContent, QuestionView } from '../../../core/bank/questions/contract';
import { ok } from '../../../core/kernel/result';
import * as api from '../../../src/features/bank/api';
import { answerOf, outcomeOf, useCorrection } from '../../../src/features/bank/corrections/store';
import { outcomeWords } from '../../../src/features/bank/corrections/words';
import { formOf } from '../../../src/features/bank/form-content';
import { useEditor } from '../../../src/features/bank/questions/compose-store';
import type { QuestionForm } from '../../../src/features/bank/questions/question-form';
import { bodies, source } from '../../core/bank/questions';

jest.mock('../../../src/features/bank/api');
const server = jest.mocked(api);

const content: QuestionContent = {
  topic: '监察法',
  difficulty: 2,
  stem: '哪个对？',
  body: bodies.single,
  explanation: '见条文',
  source,
};
const saved: QuestionView = {
  id: 'b1:q1',
  unitId: 'b1',
  state: 'active',
  outdated: null,
  version: 3,
  content,
  written: null,
  mayActivate: true,
  asked: 4,
  versions: [],
};
const around: DeskView = { counts: { draft: 0, active: 1, stale: 0, retired: 0 }, reported: 0, topics: [], units: [] };

function open(changes: Partial<QuestionForm> = {}) {
  const form = { ...formOf('b1', content), ...changes };
  useEditor.setState({
    desk: { state: 'ready', value: { id: 'b1:q1', saved, base: formOf('b1', content), form, around } },
  });
}
const outcome = () => outcomeOf(useCorrection.getState().treatment, useEditor.getState().desk);
const answer = () => answerOf(useCorrection.getState(), useEditor.getState().desk);

beforeEach(() => {
  jest.resetAllMocks();
  server.fetchReportsOf.mockReturnValue(new Promise(() => {}));
  useCorrection.getState().begin('b1:q1');
  void useCorrection.getState().look();
});

test('with nothing changed it says so: attempts are only marked again', () => {
  open();
  expect(outcome()).toBe('same');
  expect(answer()).toContain('没有改动');
  open({ stem: '哪个是对的？' });
  expect(outcome()).toBe('rekey');
  expect(answer()).toContain('已经更正');
});

test('the usual words go with the outcome, own words stay', () => {
  open();
  useCorrection.getState().choose('void');
  expect(answer()).toBe(outcomeWords.void.thanks);
  useCorrection.getState().write('谢谢，选项确实重复。');
  useCorrection.getState().choose('rekey');
  expect(answer()).toBe('谢谢，选项确实重复。');
});

test('what is sent is the answer that stands there', async () => {
  open();
  const progress = { correctionId: 'c1', asked: 4, done: 4, changed: 0, waiting: 0, isThrough: true };
  server.sendCorrection.mockResolvedValue(ok(progress));
  await useCorrection.getState().send();
  expect(server.sendCorrection).toHaveBeenCalledWith(
    expect.objectContaining({ id: 'b1:q1', isVoid: false, answer: outcomeWords.same.thanks, content }),
  );
});
