import { useEffect } from 'react';
import { ForMe } from '@/features/org/public-workbench';
import { nameInAddress, useParams } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Page } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';
import type { MeView } from '../../../../../core/org/contract';
import { DeskActions } from '../../desk/components/desk-actions';
import { DeskView } from '../../desk/components/desk-view';
import { hasActions, isEditable, useCompose } from '../../desk/compose-store';

/** Writes a post, or decides on one that somebody wrote. */
export default function ComposePage() {
  return <ForMe title='稿件'>{(me) => <Workplace me={me} />}</ForMe>;
}

function Workplace({ me }: { me: MeView }) {
  const param = useParams('composePost');
  const { desk, problems, message, open, close } = useCompose();
  const load = () => void open(me, param('postId') || null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page shows one post; another one is another page
  useEffect(() => {
    load();
    return close;
  }, [me.memberId]);
  const savedId = desk.state === 'ready' && desk.value.work ? desk.value.postId : null;
  useEffect(() => {
    if (savedId !== null) nameInAddress('composePost', { postId: savedId });
  }, [savedId]);
  return (
    <Page
      title={desk.state === 'ready' && isEditable(desk.value) ? '写稿' : '稿件'}
      wide
      note={Object.values(problems).join('') || message}
      action={desk.state === 'ready' && hasActions(desk.value) ? <DeskActions desk={desk.value} /> : undefined}
    >
      <AsyncView of={desk} onRetry={load} skeleton={<Skeleton shape='form' count={4} />}>
        {(value) => <DeskView desk={value} />}
      </AsyncView>
    </Page>
  );
}
