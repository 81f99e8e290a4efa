import { useEffect, useState } from 'react';
import { ForMe } from '@/features/org/public-workbench';
import { nameInAddress, useParams } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Page } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';
import type { MeView } from '../../../../../core/org/contract';
import { PaperActions } from '../../components/paper-actions';
import { PaperEditor } from '../../components/paper-editor';
import { PaperSummary } from '../../components/paper-summary';
import { WithdrawForm } from '../../components/withdraw-form';
import { isEditable, useCompose } from '../../compose-store';

/** Composes a paper, or shows one that is published. */
export default function ComposePage() {
  return <ForMe title='组卷'>{(me) => <Workplace me={me} />}</ForMe>;
}

function Workplace({ me }: { me: MeView }) {
  const param = useParams('composePaper');
  const { desk, problems, message, open, close } = useCompose();
  const [isWithdrawing, setWithdrawing] = useState(false);
  const load = () => void open(me, param('paperId') || null, param('kind') === 'contest' ? 'contest' : 'fixed');
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page shows one paper; another one is another page
  useEffect(() => {
    load();
    return close;
  }, [me.memberId]);
  const savedId = desk.state === 'ready' && desk.value.work ? desk.value.paperId : null;
  useEffect(() => {
    if (savedId !== null) nameInAddress('composePaper', { paperId: savedId });
  }, [savedId]);

  const isOut = desk.state === 'ready' && desk.value.work?.state === 'withdrawn';
  return (
    <Page
      title={desk.state === 'ready' && isEditable(desk.value) ? '组卷' : '试卷'}
      wide
      note={Object.values(problems).join('') || message}
      action={
        desk.state === 'ready' && !isOut && !isWithdrawing ? (
          <PaperActions desk={desk.value} onWithdraw={() => setWithdrawing(true)} />
        ) : undefined
      }
    >
      <AsyncView of={desk} onRetry={load} skeleton={<Skeleton shape='form' count={4} />}>
        {(value) => (
          <>
            {isWithdrawing && <WithdrawForm isDraft={isEditable(value)} onDone={() => setWithdrawing(false)} />}
            {value.work && !isEditable(value) ? <PaperSummary work={value.work} /> : <PaperEditor desk={value} />}
          </>
        )}
      </AsyncView>
    </Page>
  );
}
