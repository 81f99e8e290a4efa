import { Text, View } from '@tarojs/components';
import { confirm } from '@/platform/confirm';
import { go } from '@/platform/navigate';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Facts } from '@/ui/facts';
import { versionWords } from '@/ui/friendly-time';
import { Notice } from '@/ui/notice';
import { SideBySide } from '@/ui/side-by-side';
import { Tag } from '@/ui/tag';
import { TextField } from '@/ui/text-field';
import type { StaleQuestion } from '../../../../../core/bank/stale/contract';
import { keyWords, sourceWords, typeWord } from '../../../quiz/public-workbench';
import { useResolving } from '../store';
import styles from './stale-question-card.module.scss';

/** A stale question: the article as cited and as it is now, with the commands for it. */
export function StaleQuestionCard({ question }: { question: StaleQuestion }) {
  const { id, stem, body, source, outdated, topic } = question;
  const isGone = outdated.kind === 'gone';
  return (
    <Card>
      <View className={styles.head}>
        <Facts of={[topic, typeWord(body.type)]} />
        <Tag text={isGone ? '条文已删去' : '条文有改动'} tone='warn' />
      </View>
      <Text className={styles.stem}>{stem}</Text>
      <Text className={styles.facts}>{`答案：${keyWords(body)}`}</Text>
      <Text className={styles.facts}>{`依据：${sourceWords(source)}“${source.quote}”`}</Text>
      <SideBySide
        left={{
          title: `${versionWords(source.version)} · ${outdated.before.number}`,
          paragraphs: outdated.before.paragraphs,
        }}
        right={{
          title: outdated.after
            ? `${versionWords(outdated.version)} · ${outdated.after.number}`
            : versionWords(outdated.version),
          paragraphs: outdated.after?.paragraphs ?? '这一条已经删去。',
        }}
      />
      <Resolving id={id} stem={stem} quote={source.quote} isGone={isGone} />
    </Card>
  );
}

interface ResolvingProps {
  id: string;
  stem: string;
  quote: string;
  isGone: boolean;
}

function Resolving({ id, stem, quote, isGone }: ResolvingProps) {
  const resolving = useResolving();
  const isCurrent = resolving.id === id;
  const retire = async () => {
    const content = '停用后这道题不再出进试卷；已经作答的成绩不变。';
    if (!(await confirm({ title: '停用试题', content, confirmText: '停用' }))) return;
    if (await resolving.retire(id)) toast('已停用');
  };
  const keep = async () => {
    if (await resolving.keep()) toast('已按新条文保留');
  };
  const isWriting = isCurrent && resolving.quote !== '';
  return (
    <>
      {isCurrent && resolving.message !== null && <Notice kind='error' text={resolving.message} />}
      {isCurrent && !isGone && (
        <TextField
          label='依据的原文'
          hint='照新条文填写；题干、答案和解析也请一并核对。'
          value={resolving.quote}
          onChange={resolving.write}
          lines={3}
          maxLength={500}
        />
      )}
      <View className={styles.actions}>
        {isCurrent && !isGone ? (
          <>
            <Button kind='secondary' text='取消' onPress={resolving.cancel} isDisabled={resolving.isSending} />
            <Button text='确认保留' onPress={() => void keep()} isBusy={resolving.isSending} isDisabled={!isWriting} />
          </>
        ) : (
          <>
            <Button
              kind='secondary'
              text='改这道题'
              label={`改这道题：${stem}`}
              onPress={() => go('editQuestion', { id })}
            />
            <Button kind='danger' text='停用' label={`停用：${stem}`} onPress={() => void retire()} />
            {!isGone && (
              <Button
                kind='secondary'
                text='按新条文保留'
                label={`按新条文保留：${stem}`}
                onPress={() => resolving.begin(id, quote)}
              />
            )}
          </>
        )}
      </View>
    </>
  );
}
