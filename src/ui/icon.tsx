import { View } from '@tarojs/components';
import { classNames } from './class-names';
import styles from './icon.module.scss';

/** A drawing in the colour of the words beside it. What it means, they say. */
export const Icon = ({ name }: { name: 'bell' | 'clock' | 'cards' }) => (
  <View className={classNames(styles.icon, styles[name])} />
);
