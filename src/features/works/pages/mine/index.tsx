import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { now } from '@/platform/clock';
import { go } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { friendlyTime } from '@/ui/friendly-time';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { PagedView } from '@/ui/paged-view';
import { Pieces } from '@/ui/pieces';
import { Row } from '@/ui/row';
import type { MyWorkRow } from '../../../../../core/works/contract';
import styles from '../../components/works.module.scss';
import { useMine } from '../../list-store';
import { takeBackMine } from '../../mine';
import { agreesToTakeBack } from '../../take-back';
import { isOut, kindWords, nameOf, stateLine, titleOf } from '../../words';

/** 我的作品: what I have handed in to any call, where it stands, and taking it back. */
export default function MyWorksPage() {
  const mine = useMine();
  const load = () => void mine.open('');
  useDidShow(load);
  return (
    <Page title='我的作品'>
      <PagedView
        of={mine}
        onRetry={load}
        empty={<EmptyState title='您还没有交过作品。' hint='支部发起的征集在“支部”的“互动”里。' />}
      >
        {(rows) => (
          <Pieces of={rows} nodes={30}>
            {(work) => <Mine key={work.submissionId} work={work} />}
          </Pieces>
        )}
      </PagedView>
    </Page>
  );
}

function Mine({ work }: { work: MyWorkRow }) {
  const { submissionId, callId, callTitle, kind, remark, at } = work;
  const [isBusy, setBusy] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
  const takeBack = async () => {
    if (!(await agreesToTakeBack())) return;
    setBusy(true);
    setMessage(await takeBackMine(submissionId));
    setBusy(false);
  };
  return (
    <Card>
      <Row
        title={titleOf(work)}
        facts={[stateLine(work), kindWords[kind], callTitle, friendlyTime(at, now())]}
        onPress={() => go('call', { callId })}
      />
      {remark !== null && <Notice kind='warn' text={`退回的原因：${remark}`} />}
      {message !== null && <Notice kind='error' text={message} />}
      {!isOut(work) && (
        <View className={styles.steps}>
          <View className={styles.step}>
            <Button
              kind='secondary'
              text='收回'
              label={`收回${nameOf(work)}`}
              isBusy={isBusy}
              onPress={() => void takeBack()}
            />
          </View>
        </View>
      )}
    </Card>
  );
}
