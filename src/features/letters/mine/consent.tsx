import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { confirm } from '@/platform/confirm';
import { useKeptWords } from '@/platform/kept-words';
import { go } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { Row } from '@/ui/row';
import type { MyLetter } from '../../../../core/letters/contract';
import styles from '../components/letter.module.scss';
import { PublicationText } from '../components/publication';
import { WordsForm } from '../components/words-form';
import { publicationWords } from '../words';
import { useMyLetter } from './letter-store';

const MOST_REASON = 300;

/** What an office wants to make public of my letter: what will be read, and whether I agree. */
export function Consent({ letter }: { letter: MyLetter }) {
  const { busy, message, give } = useMyLetter();
  const [words, write] = useKeptWords(`letter-consent:${letter.letterId}`);
  const [isDeclining, setDeclining] = useState(false);
  const { publication } = letter;
  if (publication === null) return null;
  const may = (name: MyLetter['commands'][number]) => letter.commands.includes(name);
  const { postId, isPublic, unitName } = publication;

  const agree = async () => {
    const content = `${unitName}的党员都会看到这段文字，看不到您是谁；发布以前、以后都可以收回。`;
    if (await confirm({ title: '同意公开', content, confirmText: '同意' })) await give({ name: 'agree' });
  };
  const revoke = async () => {
    const content = isPublic ? '已经发布的随即撤回，此后不再请您同意。' : '稿件随即撤下，此后不再请您同意。';
    if (await confirm({ title: '收回同意', content, confirmText: '收回' })) await give({ name: 'revoke' });
  };
  const decline = async () => {
    if (!(await give({ name: 'decline', reason: words.trim() }))) return;
    write('');
    setDeclining(false);
  };
  return (
    <Card title='公开的答复'>
      <Text className={styles.fact}>{publicationWords(publication)}</Text>
      {may('agree') && <Notice text='问题和答复重新写过。您同意了才公开，公开的就是下面这段文字，一字不改。' />}
      <PublicationText of={publication} />
      {isPublic && postId !== null && <Row title='看看发布的' onPress={() => go('post', { postId })} />}
      {may('agree') && !isDeclining && (
        <View className={styles.actions}>
          <Button
            kind={may('resolve') ? 'secondary' : 'primary'}
            text='同意公开'
            isBusy={busy === 'agree'}
            onPress={() => void agree()}
          />
          <Button kind='secondary' text='不同意' onPress={() => setDeclining(true)} />
        </View>
      )}
      {may('decline') && isDeclining && (
        <WordsForm
          label='为什么不同意'
          hint='办理的人看得到；他们可以改过再请您看，一共三次。'
          value={words}
          onChange={write}
          most={MOST_REASON}
          action='不同意公开'
          isBusy={busy === 'decline'}
          error={message}
          onSend={() => void decline()}
        />
      )}
      {may('revoke') && (
        <Button kind='secondary' text='收回同意' isBusy={busy === 'revoke'} onPress={() => void revoke()} />
      )}
      {message !== null && !isDeclining && (may('agree') || may('revoke')) && <Notice kind='error' text={message} />}
    </Card>
  );
}
