import { Button } from '@/ui/button';
import { Row } from '@/ui/row';
import type { CardRow } from '../../../../../core/practice/book/contract';
import { stemWords } from '../../../quiz/public-workbench';
import { dayWords, restWords } from '../../words';
import { useBook } from '../store';

/** A question of the book: how often I got it wrong, when it is reviewed next, and a button to put it away. */
export function CardRowView({ card }: { card: CardRow }) {
  const { move, isSending } = useBook();
  const { stem, topic, mistakes, isAway, dueDay, rests } = card;
  const when = isAway ? undefined : `${dayWords(dueDay)}复习`;
  const verb = isAway ? '放回' : '收起';
  return (
    <Row
      title={stem === '' ? '（题目已删去）' : stemWords(stem, 0)}
      facts={[topic, `错 ${mistakes} 次`, rests === null ? when : restWords[rests]]}
      mark={
        <Button
          kind='quiet'
          text={verb}
          label={`${verb}：${stem}`}
          isDisabled={isSending}
          onPress={() => void move(card)}
        />
      }
    />
  );
}
