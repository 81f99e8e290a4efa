import { Text, View } from '@tarojs/components';
import { Button } from '@/ui/button';
import { percentWords } from '@/ui/percent-words';
import { ProgressBar } from '@/ui/progress-bar';
import { sizeWords } from '../../../core/kernel/file-words';
import styles from './blocks.module.scss';
import type { Upload } from './uploads';

interface UploadRowsProps {
  uploads: readonly Upload[];
  onRetry: (key: number) => void;
  onDrop: (key: number) => void;
}

/** Files on their way into the text, where they will stand. */
export const UploadRows = ({ uploads, onRetry, onDrop }: UploadRowsProps) =>
  uploads.map(({ key, file: { name, size }, part, problem }) => (
    <View key={key} className={styles.upload}>
      <View className={styles.chipWords}>
        <Text className={styles.chipName}>{name}</Text>
        {problem === null ? (
          <ProgressBar value={part} label={`${percentWords(part)}，共 ${sizeWords(size)}`} />
        ) : (
          <Text className={styles.problem}>{problem}</Text>
        )}
      </View>
      {problem !== null && <Button kind='quiet' text='重传' label={`重传：${name}`} onPress={() => onRetry(key)} />}
      <Button
        kind='quiet'
        text={problem === null ? '取消' : '不要了'}
        label={`${problem === null ? '取消上传' : '不要了'}：${name}`}
        onPress={() => onDrop(key)}
      />
    </View>
  ));
