import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';
import { loadMe } from '@/features/org/public';
import { go, useParams } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { EndChanges } from '@/ui/end-changes';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { PagedView } from '@/ui/paged-view';
import { Pieces } from '@/ui/pieces';
import { Prose } from '@/ui/prose';
import { Row } from '@/ui/row';
import { Skeleton } from '@/ui/skeleton';
import type { CallView } from '../../../../../core/works/contract';
import { useCall } from '../../call-store';
import { GalleryWork } from '../../components/gallery-work';
import { MyWork } from '../../components/my-work';
import styles from '../../components/works.module.scss';
import { useGallery } from '../../list-store';
import { judgingWords, kindWords, limitWords, momentWords, seenByWords, stageLine, useWords } from '../../words';

/** A call for works: what is asked, my works in it, and the works of all when they are shown. */
export default function CallPage() {
  const callId = useParams('call')('callId');
  const { view, open } = useCall();
  const load = () => void open(callId);
  useDidShow(() => {
    load();
    // Certificates have my name.
    void loadMe();
  });
  const mayHandIn = view.state === 'ready' && view.value.mayHandIn && view.value.stage === 'open';
  return (
    <Page title='征集' action={mayHandIn && <Button text='交作品' onPress={() => go('submitWork', { callId })} />}>
      <AsyncView of={view} onRetry={load} skeleton={<Skeleton shape='article' />}>
        {(call) => (
          <>
            <About call={call} />
            <Pieces of={call.mine} nodes={60}>
              {(work) => <MyWork key={work.submissionId} work={work} call={call} />}
            </Pieces>
            {call.areShown && <Gallery call={call} />}
          </>
        )}
      </AsyncView>
    </Page>
  );
}

const About = ({ call }: { call: CallView }) => (
  <Card>
    <Row title={call.title} facts={[`${call.unitName}发起`, stageLine(call)]} isWhole />
    <Prose text={call.theme} />
    <Row
      title={call.kinds.map((kind) => `${kindWords[kind]}（${limitWords[kind]}）`).join('、')}
      facts={[`每人最多 ${call.most} 件`]}
      isWhole
    />
    <Row
      title={judgedWords(call)}
      facts={[`${momentWords(call.endsAt)} 截止`, `评到 ${momentWords(call.judgedBy)}`]}
      isWhole
    />
    {call.uses.length > 0 && (
      <Row
        title={call.uses.map((use) => useWords[use]).join('；')}
        facts={['另外问您同意不同意，可以不同意']}
        isWhole
      />
    )}
    <View className={styles.stack}>
      <EndChanges changes={call.endChanges} />
      {call.remark !== null && <Notice kind='warn' text={`撤下的原因：${call.remark}`} />}
      <Notice text={seenByWords(call)} />
    </View>
  </Card>
);

const judgedWords = ({ jury, hasVotes, votesEach }: CallView): string =>
  [
    ...(jury.length > 0 ? [`评委：${jury.map(({ name }) => name).join('、')}`] : []),
    ...(hasVotes ? [`范围里的党员投票，每人 ${votesEach} 票`] : []),
  ].join('；');

/** The works, in an order that tells nothing. */
function Gallery({ call }: { call: CallView }) {
  const gallery = useGallery();
  const { callId, stage } = call;
  const { open } = gallery;
  useEffect(() => void open(callId), [open, callId]);
  return (
    <>
      {stage === 'judging' && <Notice text={judgingWords(call)} />}
      <PagedView
        of={gallery}
        onRetry={() => void open(callId)}
        empty={<EmptyState title='还没有作品。' hint='办理的单元看过的作品会出现在这里。' />}
      >
        {(rows) => (
          <Pieces of={rows} nodes={80}>
            {(work) => <GalleryWork key={work.submissionId} work={work} call={call} />}
          </Pieces>
        )}
      </PagedView>
    </>
  );
}
