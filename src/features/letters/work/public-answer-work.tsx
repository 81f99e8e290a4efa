import { Text } from '@tarojs/components';
import { useState } from 'react';
import { confirm } from '@/platform/confirm';
import { useKeptWords } from '@/platform/kept-words';
import { go } from '@/platform/navigate';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { Row } from '@/ui/row';
import { TextField } from '@/ui/text-field';
import type { LetterWork } from '../../../../core/letters/workbench-contract';
import styles from '../components/letter.module.scss';
import { PublicationText } from '../components/publication';
import { MOST_PUBLIC_QUESTION, MOST_PUBLIC_TITLE, MOST_STEP_TEXT } from '../limits';
import { publicationWords } from '../words';
import { useLetterWork } from './letter-store';

/** An answer for everybody: written anew, read and agreed to by the writer, then a post like every other. */
export function PublicAnswerWork({ letter }: { letter: LetterWork }) {
  const { isBusy, message, give } = useLetterWork();
  const [isWriting, setWriting] = useState(false);
  const { publication } = letter;
  const mayOffer = letter.commands.includes('offer') && publication?.isPublic !== true;
  const mayDraft = letter.commands.includes('draft');
  if (publication === null && !mayOffer) return null;
  const postId = publication?.postId ?? null;

  const draft = async () => {
    if (await give({ name: 'draft' })) toast('已起草，请打开送审');
  };
  return (
    <Card title='公开的答复'>
      {publication === null ? (
        !isWriting && (
          <Text className={styles.fact}>问得多的事，可以把问题和答复重新写过，写信的人同意了，登在“你问我答”。</Text>
        )
      ) : (
        <>
          <Text className={styles.fact}>{publicationWords(publication)}</Text>
          <PublicationText of={publication} />
        </>
      )}
      {postId !== null && <Row title='打开稿件' onPress={() => go('composePost', { postId })} />}
      {mayDraft && <Button text='照这段文字起草' isBusy={isBusy} onPress={() => void draft()} />}
      {mayOffer && !isWriting && (
        <Button
          kind='secondary'
          text={publication === null ? '写公开的答复' : '换一段文字，再请同意'}
          onPress={() => setWriting(true)}
        />
      )}
      {mayOffer && isWriting && <OfferForm letter={letter} onDone={() => setWriting(false)} />}
      {message !== null && !isWriting && mayDraft && <Notice kind='error' text={message} />}
    </Card>
  );
}

function OfferForm({ letter: { letterId, publication }, onDone }: { letter: LetterWork; onDone: () => void }) {
  const { isBusy, message, give } = useLetterWork();
  const [title, setTitle] = useKeptWords(`letter-public-title:${letterId}`);
  const [question, setQuestion] = useKeptWords(`letter-public-question:${letterId}`);
  const [answer, setAnswer] = useKeptWords(`letter-public-answer:${letterId}`);
  const isWhole = [title, question, answer].every((words) => words.trim() !== '');

  const send = async () => {
    const content = `写信的人看到这段文字，由写信的人决定${publication?.postId ? '；原来的稿件随即撤下' : ''}。一封信最多请三次。`;
    if (!(await confirm({ title: '请写信的人同意', content, confirmText: '请看' }))) return;
    const words = { title: title.trim(), question: question.trim(), answer: answer.trim() };
    if (!(await give({ name: 'offer', ...words }))) return;
    for (const empty of [setTitle, setQuestion, setAnswer]) empty('');
    onDone();
  };
  return (
    <>
      <TextField label='标题' value={title} onChange={setTitle} maxLength={MOST_PUBLIC_TITLE} />
      <TextField
        label='问题'
        lines={3}
        value={question}
        onChange={setQuestion}
        maxLength={MOST_PUBLIC_QUESTION}
        hint='用自己的话重新写：没有姓名、班组、日期，也不抄信里的句子。'
      />
      <TextField
        label='答复'
        lines={4}
        value={answer}
        onChange={setAnswer}
        maxLength={MOST_STEP_TEXT}
        error={message ?? undefined}
      />
      <Button text='请写信的人同意' isBusy={isBusy} isDisabled={!isWhole} onPress={() => void send()} />
    </>
  );
}
