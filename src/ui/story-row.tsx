import { Text, View } from '@tarojs/components';
import { told } from './accessible';
import { classNames } from './class-names';
import { type Fact, Facts, wordsOf } from './facts';
import { pressable } from './pressable';
import styles from './story-row.module.scss';
import { Thumbnail } from './thumbnail';
import { Unseen } from './unseen';

interface StoryRowProps {
  title: string;
  /** The first words of the text, on one line below a title that takes no more than one. */
  deck: string;
  /** Address of one that stands beside the words; null without one. */
  picture: string | null;
  facts: readonly (string | Fact)[];
  isUnread: boolean;
  onPress: () => void;
}

/** A text in a list; a dot beside it and a bold title say that it was not opened yet. */
export function StoryRow({ title, deck, picture, facts, isUnread, onPress }: StoryRowProps) {
  const label = [title, facts.map(wordsOf).join(' · '), isUnread ? '未读' : ''].filter(Boolean).join('，');
  return (
    <View
      className={classNames(styles.story, picture !== null && styles.pictured, isUnread && styles.unread)}
      {...pressable(onPress, told(label))}
    >
      {picture && (
        <View className={styles.picture}>
          <Thumbnail url={picture} />
        </View>
      )}
      <View className={styles.text}>
        <Text className={styles.title}>{title}</Text>
        {deck && <Text className={styles.deck}>{deck}</Text>}
      </View>
      <Facts of={facts} />
      {process.env.TARO_ENV !== 'weapp' && isUnread && <Unseen text='未读' />}
    </View>
  );
}
