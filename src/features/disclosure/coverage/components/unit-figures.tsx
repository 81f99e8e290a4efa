import { Text } from '@tarojs/components';
import { useMedia } from '@/platform/browser/use-media';
import type { Period } from '../period';
import type { Units } from '../units';
import { UnitGrid } from './unit-grid';
import styles from './unit-grid.module.scss';
import { UnitList } from './unit-list';

interface UnitFiguresProps {
  period: Period;
  units: Units;
}

/** A grid on a wide screen and on paper, a list on a phone. */
export const UnitFigures = process.env.TARO_ENV === 'weapp' ? UnitList : GridOrList;

function GridOrList(props: UnitFiguresProps) {
  const isWide = useMedia('(min-width: 900px), print');
  if (!isWide) return <UnitList {...props} />;
  return (
    <>
      <UnitGrid {...props} />
      <Text className={styles.legend}>
        上面的数是这段时间公开了几项，下面是照目录还差几项；有超期的是红字，印出来是粗字。
      </Text>
    </>
  );
}
