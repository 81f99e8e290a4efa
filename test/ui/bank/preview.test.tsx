import { render, screen } from '@testing-library/react';
import { QUESTION_TYPES } from '../../../core/bank/question-types/shapes';
import { contentOf } from '../../../src/features/bank/form-content';
import { emptyForm } from '../../../src/features/bank/questions/question-form';
import { QuestionPreview } from '../../../src/features/quiz/components/question-preview';

describe.each(QUESTION_TYPES)('a %s question that has no key yet', (type) => {
  const content = contentOf({ ...emptyForm('b1'), type, stem: '哪个对？' });

  test.each([true, false])('is shown as far as it is written (after the end: %s)', (isMarked) => {
    render(<QuestionPreview content={content} isMarked={isMarked} />);
    expect(screen.getByRole('heading', { name: '哪个对？' })).toBeTruthy();
  });
});
