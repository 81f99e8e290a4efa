import { useDidHide, useLoad, useUnload } from '@tarojs/taro';
import { useEffect } from 'react';
import { useParams } from '@/platform/navigate';
import { useReadAloud } from '@/platform/read-aloud';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { loading } from '@/ui/loadable';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';
import { PendingRecordings } from '../../recordings/components/pending-recordings';
import { SentenceCard } from '../../recordings/components/sentence-card';
import { TakeCard } from '../../recordings/components/take-card';
import { subjectOf, useReading } from '../../recordings/reading-store';

/**
 * 听读: the member hears a sentence, reads it aloud and hears the recording. It is not scored, and nobody else can hear
 * it.
 */
export default function ReadAlongPage() {
  const param = useParams('readAlong');
  const store = useReading();
  const { open, leave } = store;
  const lessonId = param('lessonId');
  const source =
    lessonId === '' ? { statuteId: param('statuteId'), position: Number(param('position')) || 0 } : { lessonId };
  const passage = store.subject === subjectOf(source) ? store.passage : loading;
  const load = () => void open(source, Number(param('block')) || 0);
  useLoad(load);
  useEffect(() => useReadAloud.getState().prepare(), []);
  useDidHide(leave);
  useUnload(leave);

  return (
    <Page title='听读' action={<RecordingAction />}>
      <AsyncView
        of={passage}
        onRetry={load}
        skeleton={<Skeleton shape='article' />}
        isEmpty={({ sentences }) => sentences.length === 0}
        empty={<EmptyState title='这里没有可以读的文字。' />}
      >
        {(value) => (
          <>
            <SentenceCard passage={value} />
            <TakeCard />
            <PendingRecordings />
            <Notice text='录音只有您自己听得到，不打分，不排名，不计时长。' />
          </>
        )}
      </AsyncView>
    </Page>
  );
}

function RecordingAction() {
  const { passage, stage, start, stop, keep } = useReading();
  const isOff = passage.state !== 'ready' || passage.value.sentences.length === 0;
  switch (stage) {
    case 'idle':
      return <Button text='开始录音' isDisabled={isOff} onPress={start} />;
    case 'opening':
      return <Button text='正在打开麦克风' isBusy onPress={() => undefined} />;
    case 'recording':
      return <Button text='读完了，停止录音' onPress={stop} />;
    case 'recorded':
      return <Button text='保留，读下一句' onPress={keep} />;
    default:
      return stage satisfies never;
  }
}
