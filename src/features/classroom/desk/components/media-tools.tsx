import { View } from '@tarojs/components';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { ProgressBar } from '@/ui/progress-bar';
import type { MediaKind } from '../../../../../core/kernel/media-files';
import { type Target, useUpload } from '../upload-store';
import styles from './media-tools.module.scss';

const tools: { kind: MediaKind; text: string }[] = [
  { kind: 'picture', text: '图片' },
  { kind: 'video', text: '视频' },
  { kind: 'audio', text: '音频' },
  { kind: 'attachment', text: '文档' },
];

/** Uploads a file and then inserts it into the lesson at the cursor. */
export function MediaTools({ target }: { target: Target }) {
  const { current, failure, add } = useUpload();
  return (
    <View className={styles.tools}>
      <View className={styles.buttons}>
        {tools.map(({ kind, text }) => (
          <Button
            key={kind}
            kind='secondary'
            text={text}
            label={`插入${text}`}
            isDisabled={current !== null}
            onPress={() => void add(kind, target)}
          />
        ))}
      </View>
      {current && (
        <ProgressBar value={current.part} label={`正在上传 ${current.name}，${Math.floor(current.part * 100)}%`} />
      )}
      {failure && (
        <Notice
          kind='warn'
          text={failure.message}
          action={failure.retry ? <Button kind='quiet' text='重传' onPress={failure.retry} /> : undefined}
        />
      )}
    </View>
  );
}
