import { useEffect } from 'react';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { percentWords } from '@/ui/percent-words';
import { ProgressBar } from '@/ui/progress-bar';
import { Row } from '@/ui/row';
import { type PendingRecording, useRecordingQueue } from '../queue';

const words: Record<PendingRecording['state'], string> = {
  waiting: '等待上传',
  uploading: '正在上传',
  failed: '没有传上',
};

/** Kept recordings that are not uploaded yet. */
export function PendingRecordings() {
  const { pending, problem, restore, send, remove } = useRecordingQueue();
  useEffect(() => restore(), [restore]);
  if (pending.length === 0) return null;
  return (
    <Card title='正在保存'>
      {problem !== null && (
        <Notice
          kind='warn'
          text={`${problem}录音留在这台设备上，连上网络会接着传。`}
          action={<Button kind='quiet' text='重试' onPress={() => void send()} />}
        />
      )}
      {pending.map(({ key, sentence, state, progress }) => (
        <Row
          key={key}
          title={sentence}
          mark={
            state === 'uploading' ? (
              <ProgressBar value={progress} label={percentWords(progress)} />
            ) : (
              <Button kind='quiet' text='删除' label={`删除：${sentence}`} onPress={() => remove(key)} />
            )
          }
          facts={[words[state]]}
        />
      ))}
    </Card>
  );
}
