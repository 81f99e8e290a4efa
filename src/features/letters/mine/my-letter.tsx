import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { confirm } from '@/platform/confirm';
import { useKeptWords } from '@/platform/kept-words';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';
import type { MyLetter } from '../../../../core/letters/contract';
import styles from '../components/letter.module.scss';
import { Clock, LetterText, Steps } from '../components/letter-parts';
import { WordsForm } from '../components/words-form';
import { MOST_STEP_TEXT } from '../limits';
import { officeWords } from '../words';
import { Consent } from './consent';
import { useMyLetter } from './letter-store';

const MOST_REASON = 300;

/** A letter of mine: what I wrote, who has opened it, how far it is, and what I can say now. */
export function MyLetterPage({ letterId }: { letterId: string }) {
  const { letter, open } = useMyLetter();
  const load = () => void open(letterId);
  useDidShow(load);
  return (
    <Page title='我的信'>
      <AsyncView of={letter} onRetry={load} skeleton={<Skeleton shape='article' />}>
        {(value) => (
          <>
            <Notice text={whoSees(value)} />
            <LetterText letter={value} from={value.isHidden ? '姓名保密' : '写明了姓名'} />
            <Steps letter={value} writer='我' />
            <MyTurn letter={value} />
            <Consent letter={value} />
            <Clock letter={value} />
          </>
        )}
      </AsyncView>
    </Page>
  );
}

/** What concerns the letter itself; what is made public stands apart. */
const TURN = ['takeBack', 'add', 'resolve', 'reopen'] as const;

/** Who reads what I write here. */
const whoSees = ({ office, steps, isHidden }: MyLetter): string =>
  `您写的话，只有担任${officeWords(office)}的人和${
    steps.some(({ type }) => type === 'reopened') ? '您说没有解决以后' : '先前'
  }办理过的职务看得到${isHidden ? '，他们看到的是“一名党员”' : ''}。`;

/** What the writer may do now; draws nothing while it is somebody else's turn. */
function MyTurn({ letter }: { letter: MyLetter }) {
  const { busy, message, give } = useMyLetter();
  const [words, write] = useKeptWords(`letter:${letter.letterId}`);
  const [isUnsettled, setUnsettled] = useState(false);
  const may = (name: MyLetter['commands'][number]) => letter.commands.includes(name);
  if (!TURN.some(may)) return null;

  const takeBack = async () => {
    const content = '收回以后，收信的人再也看不到这封信；您自己还看得到。';
    if (await confirm({ title: '收回这封信', content, confirmText: '收回' })) await give({ name: 'takeBack' });
  };
  const settle = async () => {
    const content = '这封信随之办结。';
    if (await confirm({ title: '事情已经解决', content, confirmText: '解决了' })) await give({ name: 'resolve' });
  };
  const say = async (name: 'add' | 'reopen') => {
    const said = words.trim();
    const isTaken = await give(name === 'add' ? { name, words: said } : { name, reason: said });
    if (!isTaken) return;
    write('');
    setUnsettled(false);
  };
  return (
    <Card title={may('add') ? '等您补充' : may('resolve') ? '解决了吗' : '还没有签收'}>
      {may('takeBack') && (
        <Button kind='secondary' text='收回这封信' isBusy={busy === 'takeBack'} onPress={() => void takeBack()} />
      )}
      {may('add') && (
        <WordsForm
          label='补充'
          hint='您补充以前，时限不走。'
          value={words}
          onChange={write}
          most={MOST_STEP_TEXT}
          action='补充'
          isBusy={busy === 'add'}
          error={message}
          onSend={() => void say('add')}
        />
      )}
      {may('resolve') && !isUnsettled && (
        <View className={styles.actions}>
          <Button text='已经解决' isBusy={busy === 'resolve'} onPress={() => void settle()} />
          {may('reopen') && <Button kind='secondary' text='没有解决' onPress={() => setUnsettled(true)} />}
        </View>
      )}
      {may('reopen') && isUnsettled && (
        <WordsForm
          label='哪里没有解决'
          hint='转到上一级的职务，只有一次；没有上一级的，由原来的再办一次。接的人看得到整封信。'
          value={words}
          onChange={write}
          most={MOST_REASON}
          action='请再办理'
          isBusy={busy === 'reopen'}
          error={message}
          onSend={() => void say('reopen')}
        />
      )}
      {message !== null && !may('add') && !isUnsettled && <Notice kind='error' text={message} />}
    </Card>
  );
}
