import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { useDuties } from '@/features/home/public';
import { ForMe } from '@/features/org/public-workbench';
import { titles } from '@/platform/titles';
import { Overview } from '../../components/overview';

/** 工作台, the first page at a desk: what my roles have waiting. */
export default function OverviewPage() {
  const look = useDuties((duties) => duties.look);
  /** Counted, so that each part asks anew when somebody comes back to the page. */
  const [shown, setShown] = useState(0);
  const ask = () => {
    void look();
    setShown((before) => before + 1);
  };
  useDidShow(ask);
  return <ForMe title={titles.workbench}>{(me) => <Overview me={me} shown={shown} onRetry={ask} />}</ForMe>;
}
