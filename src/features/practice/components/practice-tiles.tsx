import { Text, View } from '@tarojs/components';
import { go } from '@/platform/navigate';
import { told } from '@/ui/accessible';
import { Icon } from '@/ui/icon';
import { pressable } from '@/ui/pressable';
import { usePractice } from '../store';
import styles from './practice-tiles.module.scss';

/** On 首页: the ways to 自测一分钟 and to what is due in the book of mistakes. Drawn without waiting for the server. */
export function PracticeTiles() {
  const practice = usePractice((state) => state.practice);
  const known = practice.state === 'ready' ? practice.value : null;
  const due = known?.due ?? 0;
  return (
    <View className={styles.tiles}>
      <Tile
        icon='clock'
        title='自测一分钟'
        fact={known?.best ? `最好 ${known.best.right} 题` : '一题接一题'}
        open={() => go('minuteTest')}
      />
      <Tile
        icon='cards'
        title='今日复习'
        fact={due > 0 ? `${due} 题到期` : '今天没有'}
        open={() => (due > 0 ? go('review') : go('mistakeBook'))}
      />
    </View>
  );
}

interface TileProps {
  icon: 'clock' | 'cards';
  title: string;
  fact: string;
  open: () => void;
}

const Tile = ({ icon, title, fact, open }: TileProps) => (
  <View className={styles.tile} {...pressable(open, told(`${title}，${fact}`))}>
    <Icon name={icon} />
    <View className={styles.words}>
      <Text className={styles.title}>{title}</Text>
      <Text className={styles.fact}>{fact}</Text>
    </View>
  </View>
);
