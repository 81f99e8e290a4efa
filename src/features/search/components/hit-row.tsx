import { View } from '@tarojs/components';
import { now } from '@/platform/clock';
import { told } from '@/ui/accessible';
import { Facts } from '@/ui/facts';
import { pressable } from '@/ui/pressable';
import type { Hit } from '../../../../core/search/contract';
import { openHit } from '../open-hit';
import { hitFacts } from '../words';
import styles from './hit-row.module.scss';
import { MarkedWords } from './marked-words';

/** A hit: its title, the text around the match, and what it is. */
export function HitRow({ hit }: { hit: Hit }) {
  const facts = hitFacts(hit, now()).filter((fact) => fact !== '');
  return (
    <View className={styles.hit} {...pressable(() => openHit(hit), told(`${hit.title.text}，${facts.join(' · ')}`))}>
      <MarkedWords of={hit.title} className={styles.title} />
      {hit.excerpt.text !== '' && <MarkedWords of={hit.excerpt} className={styles.excerpt} />}
      <Facts of={facts} />
    </View>
  );
}
