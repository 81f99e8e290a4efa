import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { now } from '@/platform/clock';
import { confirm } from '@/platform/confirm';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Chips } from '@/ui/chips';
import { DateField } from '@/ui/date-field';
import { timeAnd } from '@/ui/friendly-time';
import { Notice } from '@/ui/notice';
import { Row } from '@/ui/row';
import { dayKey } from '../../../../core/kernel/calendar';
import type { NextStep, TalkKind, WorryRow } from '../../../../core/letters/worries/contract';
import styles from '../components/letter.module.scss';
import { useWorryCommands } from './store';
import { kindWords, nextWords, optionsOf, stateWords, talkWords, themeWords, urgencyWords } from './words';

/** A worry that was passed on to me as 书记. */
export function WorryCard({ row }: { row: WorryRow }) {
  const [isNoting, setNoting] = useState(false);
  const { theme, urgency, text, unitName, fromName, at, state, talks } = row;
  return (
    <Card>
      <Row
        title={`${themeWords[theme]}方面`}
        isWhole
        isUrgent={urgency === 'today' && state === 'waiting'}
        facts={[urgencyWords[urgency], unitName, `${fromName} ${timeAnd(at, now(), '转来')}`]}
        mark={stateWords[state]}
      />
      {text !== null && (
        <Text className={styles.text} userSelect>
          {text}
        </Text>
      )}
      {talks.map((talk) => (
        <Text key={`${talk.day} ${talk.kind} ${talk.next}`} className={styles.fact}>
          {talkWords(talk)}
        </Text>
      ))}
      {state !== 'done' && !isNoting && (
        <View className={styles.actions}>
          <Button kind='secondary' text='记一次谈话' onPress={() => setNoting(true)} />
        </View>
      )}
      {state !== 'done' && isNoting && <TalkForm row={row} onDone={() => setNoting(false)} />}
    </Card>
  );
}

/** That it took place, and what follows; there is no room for what was said. */
function TalkForm({ row: { worryId, revision }, onDone }: { row: WorryRow; onDone: () => void }) {
  const { sending, problem, note } = useWorryCommands();
  const today = dayKey(now());
  const [day, setDay] = useState(today);
  const [kind, setKind] = useState<TalkKind>('talk');
  const [next, setNext] = useState<NextStep>('again');

  const send = async () => {
    const content = '写的话随之删去，只留主题和谈话的日子。';
    if (next === 'done' && !(await confirm({ title: '办结', content, confirmText: '办结' }))) return;
    if (!(await note({ worryId, seenRevision: revision, day, kind, next }))) return;
    toast('已记下');
    onDone();
  };
  return (
    <>
      <DateField label='哪一天' value={day} end={today} onChange={(chosen) => setDay(chosen || today)} />
      <Chips isChoice label='怎么谈的' options={optionsOf(kindWords)} value={kind} onChange={setKind} />
      <Chips isChoice label='下一步' options={optionsOf(nextWords)} value={next} onChange={setNext} />
      {problem?.of === worryId && <Notice kind='error' text={problem.message} />}
      <Button text='记下' isBusy={sending === worryId} onPress={() => void send()} />
    </>
  );
}
