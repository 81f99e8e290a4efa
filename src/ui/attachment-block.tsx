import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { saveFile } from '@/platform/download';
import { Button } from './button';
import styles from './media.module.scss';
import { MediaFrame, type MediaProps } from './media-frame';

const VERB = process.env.TARO_ENV === 'weapp' ? '打开' : '下载';

type State = 'idle' | 'busy' | 'failed';

/** A document attached to a text, with its name and size; a press opens it. */
export function AttachmentBlock({ block: { src, name, size }, files }: MediaProps<'attachment'>) {
  const [state, setState] = useState<State>('idle');
  const open = async (address: string) => {
    setState('busy');
    const saved = await saveFile(fileName(name, src), { url: address });
    setState(saved.ok ? 'idle' : 'failed');
    if (!saved.ok) files.onUnreachable();
  };
  return (
    <MediaFrame kind='附件' title={name} address={files.addressOf(src)}>
      {(address) => (
        <View className={styles.attachment}>
          <View className={styles.words}>
            <Text className={styles.title}>{name || '附件'}</Text>
            <Text className={styles.time}>{state === 'failed' ? '没有取到，请稍后再试。' : (size ?? '')}</Text>
          </View>
          <Button
            kind='quiet'
            text={VERB}
            label={`${VERB}：${name}`}
            isBusy={state === 'busy'}
            onPress={() => void open(address)}
          />
        </View>
      )}
    </MediaFrame>
  );
}

/** File name with the extension of the stored file, so that a phone knows how to open it. */
function fileName(name: string, src: string): string {
  const ending = src.slice(src.lastIndexOf('.'));
  const safe = name.replace(/[\\/:*?"<>|]/g, '_');
  return safe.endsWith(ending) ? safe : `${safe || '附件'}${ending}`;
}
