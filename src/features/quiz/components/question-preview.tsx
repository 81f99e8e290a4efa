import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { accessible } from '@/ui/accessible';
import type { Question } from '../../../../core/bank/question';
import { rulesOf } from '../../../../core/bank/question-types/rules';
import { anyOrderOf } from '../../../../core/bank/rules/any-order';
import { shapeOf } from '../../../../core/bank/rules/question-shape';
import type { Answer } from '../../../../core/quiz/answer';
import type { MarkedQuestion, OpenQuestion } from '../../../../core/quiz/attempts/contract';
import { stemWords, typeWord } from '../words';
import { AnswerInput } from './answer-input';
import { MarkedAnswer } from './marked-answer';
import styles from './marked-question-card.module.scss';
import { SourceLine } from './source-line';

type Content = Pick<Question, 'stem' | 'body' | 'explanation' | 'source'>;

/** A question of the bank in the form that a member gets, with its options in the order of the bank. */
function asAsked({ stem, body }: Content): { asked: OpenQuestion; right: Answer } {
  const rules = rulesOf(body.type);
  const letters = rules.optionsOf(body).map(({ key }) => key);
  const drawn = rules.arranged(body, letters);
  const options = rules.optionsOf(drawn).map(({ key, text }) => ({ key, text }));
  const { blanks } = shapeOf({ stem, body });
  return {
    asked: { key: 'q1', type: body.type, stem, options, blanks, ...anyOrderOf(body), points: 1 },
    right: rules.rightAnswer(drawn),
  };
}

interface QuestionPreviewProps {
  content: Content;
  /** Whether to show key, explanation and source, as after the end. */
  isMarked: boolean;
}

/** A question as a member sees it: while answering (answers can be tried out), or after the end. */
export function QuestionPreview({ content, isMarked }: QuestionPreviewProps) {
  const [mine, setMine] = useState<Answer>();
  const { asked, right } = asAsked(content);
  const fitting = mine?.type === asked.type ? mine : undefined;
  return (
    <View>
      <Text className={styles.facts}>{typeWord(asked.type)}</Text>
      <Text className={styles.stem} {...(asked.stem === '' ? {} : accessible({ role: 'heading', level: 3 }))}>
        {stemWords(asked.stem, asked.blanks)}
      </Text>
      {isMarked ? (
        <Marked question={{ ...asked, ...markedParts(content), right, mine: fitting ?? null }} />
      ) : (
        <AnswerInput question={asked} answer={fitting} isDisabled={false} onAnswer={setMine} />
      )}
    </View>
  );
}

const markedParts = ({ body, explanation, source }: Content) => ({
  accepted: rulesOf(body.type).acceptedIn(body),
  earned: 0,
  correction: null,
  explanation,
  source,
});

function Marked({ question }: { question: MarkedQuestion }) {
  const { explanation, source } = question;
  return (
    <>
      <MarkedAnswer question={question} />
      {explanation !== '' && (
        <View className={styles.section}>
          <Text className={styles.term}>解析</Text>
          <Text>{explanation}</Text>
        </View>
      )}
      {source.document !== '' && (
        <View className={styles.source}>
          {source.quote !== '' && <Text>{`“${source.quote}”`}</Text>}
          <SourceLine source={source} />
        </View>
      )}
    </>
  );
}
