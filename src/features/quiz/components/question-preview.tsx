import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { accessible } from '@/ui/accessible';
import type { Question } from '../../../../core/bank/question';
import { shapeOf } from '../../../../core/bank/rules/question-shape';
import type { Answer } from '../../../../core/quiz/answer';
import type { MarkedQuestion } from '../../../../core/quiz/contract';
import { rightAnswer } from '../../../../core/quiz/rules/right-answer';
import { stemWords, typeWords } from '../words';
import { AnswerInput } from './answer-input';
import { MarkedAnswer } from './marked-answer';
import styles from './marked-question-card.module.scss';
import { SourceLine } from './source-line';

type Content = Pick<Question, 'stem' | 'body' | 'explanation' | 'source'>;

/** A question of the bank as a member gets it: options in the order of the bank, in small letters. */
function asAsked({ stem, body }: Content) {
  const options = 'options' in body ? body.options.map(({ key, text }) => ({ key: key.toLowerCase(), text })) : [];
  return { key: 'q1', type: body.type, stem, options, blanks: shapeOf({ stem, body }).blanks, points: 1 };
}

interface QuestionPreviewProps {
  content: Content;
  /** With the key, the explanation and the source, as after the end. */
  isMarked: boolean;
}

/** What a member sees of a question: while answering, where it can be tried, or after the end. */
export function QuestionPreview({ content, isMarked }: QuestionPreviewProps) {
  const [mine, setMine] = useState<Answer>();
  const asked = asAsked(content);
  const fitting = mine?.type === asked.type ? mine : undefined;
  return (
    <View>
      <Text className={styles.facts}>{typeWords[asked.type]}</Text>
      <Text className={styles.stem} {...accessible({ role: 'heading' })}>
        {stemWords(asked.stem, asked.blanks)}
      </Text>
      {isMarked ? (
        <Marked content={content} question={{ ...asked, ...markedParts(content), mine: fitting ?? null }} />
      ) : (
        <AnswerInput question={asked} answer={fitting} isDisabled={false} onAnswer={setMine} />
      )}
    </View>
  );
}

const markedParts = ({ body, explanation, source }: Content) => ({
  right: inSmallLetters(rightAnswer(body)),
  accepted: body.type === 'blank' ? body.key : [],
  earned: 0,
  correction: null,
  explanation,
  source,
});

function inSmallLetters(answer: Answer): Answer {
  switch (answer.type) {
    case 'single':
      return { ...answer, choice: answer.choice.toLowerCase() };
    case 'multiple':
      return { ...answer, choices: answer.choices.map((choice) => choice.toLowerCase()) };
    case 'judge':
    case 'blank':
      return answer;
    default:
      return answer satisfies never;
  }
}

function Marked({ content: { explanation, source }, question }: { content: Content; question: MarkedQuestion }) {
  return (
    <>
      <MarkedAnswer question={question} />
      <View className={styles.section}>
        <Text className={styles.term}>解析</Text>
        <Text>{explanation}</Text>
      </View>
      <View className={styles.source}>
        <Text>{`“${source.quote}”`}</Text>
        <SourceLine source={source} />
      </View>
    </>
  );
}
