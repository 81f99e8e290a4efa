import { Text, View } from '@tarojs/components';
import { now } from '@/platform/clock';
import { Card } from '@/ui/card';
import { classNames } from '@/ui/class-names';
import { monthDay, timeAnd } from '@/ui/friendly-time';
import { Moment } from '@/ui/moment';
import { Notice } from '@/ui/notice';
import { PhotoGrid } from '@/ui/photo-grid';
import { Pieces } from '@/ui/pieces';
import { Row } from '@/ui/row';
import type { LetterBody } from '../../../../core/letters/letter-view';
import { cameFact, dueFact, dueSentence, kindWords, officeWords, stateWords, stepWords } from '../words';
import styles from './letter.module.scss';

/** What a letter says, its number, and where it is. `from`: who wrote it, as whoever reads may know. */
export const LetterText = ({ letter, from }: { letter: LetterBody; from: string }) => (
  <Card>
    <Row
      title={`编号 ${letter.number}`}
      facts={[kindWords[letter.kind], from, cameFact(letter, now())]}
      isWhole
      mark={stateWords[letter.state]}
    />
    <Text className={styles.text} userSelect>
      {letter.text}
    </Text>
    {letter.pictures.length > 0 && <PhotoGrid photos={letter.pictures} alt='信里的图' />}
    {letter.about.length > 0 && (
      <Text className={styles.fact}>{`涉及${letter.about.join('、')}：他们看不到这封信。`}</Text>
    )}
  </Card>
);

/** What has happened, oldest first. `writer`: what the writer is called. */
export const Steps = ({ letter, writer }: { letter: LetterBody; writer: string }) => (
  <Card title='经过'>
    {letter.steps.length === 0 && <Text className={styles.fact}>还没有人签收。</Text>}
    <Pieces of={letter.steps} nodes={7}>
      {(step) => (
        <View key={`${step.at} ${step.type}`} className={styles.step}>
          <View className={styles.head}>
            <Text className={styles.who}>{stepWords(step, writer)}</Text>
            <Moment at={step.at} />
          </View>
          {step.words !== null && (
            <Text className={styles.words} userSelect>
              {step.words}
            </Text>
          )}
        </View>
      )}
    </Pieces>
  </Card>
);

/** By when what is owed, and who has opened it. */
export function Clock({ letter }: { letter: LetterBody }) {
  const owed = letter.dues.filter(({ metAt }) => metAt === null);
  const isOver = letter.state === 'ended' || letter.state === 'takenBack';
  return (
    <Card title='时限和去向'>
      {letter.toldUnitName !== null && (
        <Notice kind='warn' text={`已经超期，${letter.toldUnitName}已得知编号和时限；内容他们看不到。`} />
      )}
      <Row title={officeWords(letter.office)} facts={['现在由谁办理', dueFact(letter, now())]} isWhole />
      {!isOver &&
        owed.map((due) => (
          <Text
            key={`${due.what} ${due.office.unitId} ${due.office.role} ${due.dueAt}`}
            className={classNames(styles.fact, due.isOverdue && styles.late)}
          >
            {`${dueSentence(due)}${due.isOverdue ? '，已经超期' : ''}`}
          </Text>
        ))}
      {letter.silentUntil !== null && (
        <Text className={styles.fact}>{`到${monthDay(letter.silentUntil)}没有新的话，这封信就办结。`}</Text>
      )}
      {letter.opened.map(({ at, office, byName }) => (
        <Text key={`${at} ${byName}`} className={styles.fact}>
          {`${byName}（${officeWords(office)}）${timeAnd(at, now(), '打开过')}`}
        </Text>
      ))}
      {letter.opened.length === 0 && <Text className={styles.fact}>还没有人打开过。</Text>}
    </Card>
  );
}
