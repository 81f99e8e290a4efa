import { useDidHide, useDidShow, useUnload } from '@tarojs/taro';
import { useEffect } from 'react';
import { Page } from '@/ui/page';
import { PendingRecordings } from '../../recordings/components/pending-recordings';
import { RecordingList } from '../../recordings/components/recording-list';
import { useRecordingQueue } from '../../recordings/queue';
import { useRecordings } from '../../recordings/rows-store';
import { useSound } from '../../recordings/sound-store';

/** My recordings: those being uploaded, and those in the storage. */
export default function RecordingsPage() {
  const arrived = useRecordingQueue((queue) => queue.arrived);
  const { stop } = useSound();
  useDidShow(() => void useRecordings.getState().open('all'));
  useEffect(() => {
    if (arrived > 0) void useRecordings.getState().open('all');
  }, [arrived]);
  useDidHide(stop);
  useUnload(stop);
  return (
    <Page title='听读录音'>
      <PendingRecordings />
      <RecordingList />
    </Page>
  );
}
