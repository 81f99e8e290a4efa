import { Slider, Text, View } from '@tarojs/components';
import { useAudio } from '@/platform/audio-player';
import { Button } from './button';
import { Chips, type Option } from './chips';
import { clockTime } from './clock-time';
import styles from './media.module.scss';
import { MediaFrame, type MediaProps } from './media-frame';

const RATES = [0.75, 1, 1.25, 1.5, 2];
const rates: Option<string>[] = RATES.map((rate) => ({ value: String(rate), label: `${rate} 倍` }));

/** An audio player: play and pause, position and speed. The sound goes on when the page is left. */
export function AudioBlock({ block: { src, title }, files }: MediaProps<'audio'>) {
  const { trackId, isPlaying, seconds, length, rate, hasFailed, play, pause, seek, setRate } = useAudio();
  const isMine = trackId === src;
  const isOn = isMine && isPlaying;
  const at = isMine ? seconds : 0;
  return (
    <MediaFrame kind='音频' title={title} address={files.addressOf(src)}>
      {(address) => (
        <View className={styles.audio}>
          <View className={styles.head}>
            <Text className={styles.title}>{title || '音频'}</Text>
            <Text className={styles.time}>{isMine && length > 0 ? `${clockTime(at)} / ${clockTime(length)}` : ''}</Text>
          </View>
          {isMine && length > 0 && <Place at={at} length={length} onSeek={seek} />}
          <View className={styles.play}>
            <Button
              kind='secondary'
              text={isOn ? '暂停' : '播放'}
              label={`${isOn ? '暂停' : '播放'}：${title}`}
              onPress={() => (isOn ? pause() : play({ id: src, title, address }))}
            />
          </View>
          {isMine && (
            <Chips
              label='语速'
              options={rates}
              value={String(rate)}
              onChange={(value) => setRate(Number(value))}
              isOneLine
            />
          )}
          {isMine && hasFailed && (
            <View className={styles.failed}>
              <Text>没有放出来，请检查网络后再试。</Text>
              <Button kind='quiet' text='重新取' label='重新取音频' onPress={files.onUnreachable} />
            </View>
          )}
        </View>
      )}
    </MediaFrame>
  );
}

function Place({ at, length, onSeek }: { at: number; length: number; onSeek: (seconds: number) => void }) {
  if (process.env.TARO_ENV === 'weapp') {
    return (
      <Slider
        min={0}
        max={Math.ceil(length)}
        value={at}
        blockSize={20}
        activeColor='#5B5751'
        ariaLabel='播放位置'
        onChange={({ detail }) => onSeek(detail.value)}
      />
    );
  }
  return (
    <input
      type='range'
      className={styles.place}
      min={0}
      max={Math.ceil(length)}
      value={at}
      aria-label='播放位置'
      aria-valuetext={clockTime(at)}
      onChange={({ target }) => onSeek(Number(target.value))}
    />
  );
}
