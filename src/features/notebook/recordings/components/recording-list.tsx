import { View } from '@tarojs/components';
import { now } from '@/platform/clock';
import { confirm } from '@/platform/confirm';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { friendlyTime } from '@/ui/friendly-time';
import { Notice } from '@/ui/notice';
import { PagedView } from '@/ui/paged-view';
import { Pieces } from '@/ui/pieces';
import { Row } from '@/ui/row';
import type { RecordingView } from '../../../../../core/notebook/contract';
import { useRecordings, useRemoval } from '../rows-store';
import { useSound } from '../sound-store';
import styles from './sentence-card.module.scss';

/** My kept recordings. */
export function RecordingList() {
  const list = useRecordings();
  const { problem } = useRemoval();
  return (
    <>
      {problem !== null && <Notice kind='warn' text={problem} />}
      <PagedView
        of={list}
        onRetry={() => void list.open('all')}
        empty={<EmptyState title='您留下的听读录音会显示在这里。' hint='打开一节课，点一段话，选“听读”。' />}
      >
        {(rows) => (
          <Pieces of={rows} nodes={20}>
            {(row) => <RecordingCard key={row.recordingId} recording={row} />}
          </Pieces>
        )}
      </PagedView>
    </>
  );
}

function RecordingCard({ recording: { recordingId, title, sentence, at, url } }: { recording: RecordingView }) {
  const { soundId, failedId, play, stop } = useSound();
  const { removingId, remove } = useRemoval();
  const isHeard = soundId === recordingId;
  const discard = async () => {
    const content = '这段录音会从云端删除，不能恢复。';
    if (!(await confirm({ title: '删除录音', content, confirmText: '删除' }))) return;
    if (await remove(recordingId)) toast('已删除');
  };
  return (
    <Card>
      <Row title={sentence} isWhole facts={[title, friendlyTime(at, now())]} />
      <View className={styles.ways}>
        <Button
          kind='secondary'
          text={isHeard ? '停' : '听一听'}
          label={`${isHeard ? '停' : '听一听'}：${sentence}`}
          onPress={() => (isHeard ? stop() : play(recordingId, url))}
        />
        <Button
          kind='secondary'
          text='删除'
          label={`删除：${sentence}`}
          isBusy={removingId === recordingId}
          onPress={() => void discard()}
        />
      </View>
      {failedId === recordingId && <Notice kind='warn' text='没有放出来，请检查网络，刷新后再试。' />}
    </Card>
  );
}
