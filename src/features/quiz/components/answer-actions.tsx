import { useRef } from 'react';
import { confirm } from '@/platform/confirm';
import { Button } from '@/ui/button';
import type { OpenQuestion } from '../../../../core/quiz/attempts/contract';
import { isAnswered, useAttempt } from '../attempts/store';
import { handInWords } from '../words';

/** Buttons for the question before and after; at the last one, for handing in. */
export function AnswerActions({ questions }: { questions: readonly OpenQuestion[] }) {
  const { answers, index, isBusy, turnTo, submit } = useAttempt();
  const isAsking = useRef(false);

  const handIn = async () => {
    if (isAsking.current) return;
    isAsking.current = true;
    const unanswered = questions.flatMap((question, place) => (isAnswered(answers, question) ? [] : [place + 1]));
    // Where nothing is left to answer, the page says above the button what handing in means.
    const content = handInWords(unanswered, questions.length);
    const isAgreed = unanswered.length === 0 || (await confirm({ title: '交卷', content, confirmText: '交卷' }));
    isAsking.current = false;
    if (isAgreed) await submit();
  };

  return (
    <>
      <Button text='上一题' kind='secondary' isDisabled={index === 0 || isBusy} onPress={() => turnTo(index - 1)} />
      {index < questions.length - 1 ? (
        <Button text='下一题' isDisabled={isBusy} onPress={() => turnTo(index + 1)} />
      ) : (
        <Button text='交卷' isBusy={isBusy} onPress={() => void handIn()} />
      )}
    </>
  );
}
