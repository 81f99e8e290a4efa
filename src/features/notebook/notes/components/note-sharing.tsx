import { View } from '@tarojs/components';
import { confirm } from '@/platform/confirm';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { Tag } from '@/ui/tag';
import type { NoteView } from '../../../../../core/notebook/contract';
import { heldWords, statusSentences, statusTags } from '../../words';
import { isChanged, useNote } from '../compose-store';
import styles from './note-text.module.scss';

/** Says who can see the note, and lets its writer share it or take it back. */
export function NoteSharing({ note: { status, remark, check } }: { note: NoteView }) {
  const store = useNote();
  const { isSending, share } = store;
  const held = status === 'inReview' ? heldWords(check, true) : null;
  const ask = async () => {
    const content = '审核通过后，本支部的党员能看到您的姓名和这则笔记。随时可以收回。';
    if (!(await confirm({ title: '分享到支部', content, confirmText: '申请' }))) return;
    await share('ask');
  };
  return (
    <Card title='分享' extra={status !== 'private' && <Tag {...statusTags[status]} />}>
      <View className={styles.stack}>
        {remark && <Notice kind='warn' text={`没有通过的原因：${remark}`} />}
        <Notice text={isChanged(store) ? '有改动还没有保存，保存之后再分享。' : statusSentences[status]} />
        {held && <Notice text={held} />}
        {status === 'private' || status === 'declined' ? (
          <Button
            kind='secondary'
            text='申请分享到支部'
            isBusy={isSending}
            isDisabled={isChanged(store)}
            onPress={() => void ask()}
          />
        ) : (
          <Button kind='secondary' text='收回' isBusy={isSending} onPress={() => void share('takeBack')} />
        )}
      </View>
    </Card>
  );
}
