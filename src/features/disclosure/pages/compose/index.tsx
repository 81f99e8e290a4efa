import { View } from '@tarojs/components';
import { useLoad } from '@tarojs/taro';
import { type ReactNode, useEffect } from 'react';
import { loadMe } from '@/features/org/public';
import { nameInAddress, useParams } from '@/platform/navigate';
import { toast } from '@/platform/toast';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';
import { Tag } from '@/ui/tag';
import type { ProposalView } from '../../../../../core/disclosure/workbench-contract';
import { ItemCard } from '../../components/item-card';
import { Timeline } from '../../components/timeline';
import { ProposalCommands } from '../../desk/components/proposal-commands';
import { ProposalForm } from '../../desk/components/proposal-form';
import { ProposalStatus } from '../../desk/components/proposal-status';
import { useProposal } from '../../desk/compose-store';
import styles from './compose.module.scss';

/** Proposes an item, or moves it to its next step. */
export default function ComposePage() {
  const param = useParams('composeDisclosure');
  const { proposal, isDirty, isBusy, problems, message, units, open, openNew, loadUnits, save } = useProposal();
  const disclosureId = param('disclosureId');
  const load = () => void (disclosureId === '' ? openNew() : open(disclosureId));
  useLoad(() => {
    void loadMe();
    if (disclosureId !== '') void loadUnits();
    load();
  });

  const submit = async () => {
    if (await save()) toast('已保存');
  };
  const isNew = disclosureId === '' && (proposal.state !== 'ready' || proposal.value === null);
  const isSaving = isDirty || (isNew && units.state === 'ready');
  const savedId = proposal.state === 'ready' ? proposal.value?.disclosureId : undefined;
  useEffect(() => {
    if (savedId !== undefined) nameInAddress('composeDisclosure', { disclosureId: savedId });
  }, [savedId]);
  return (
    <Page
      title={isNew ? '提出公开事项' : '办理公开事项'}
      wide
      note={problems.length > 0 ? '还有内容没有填好，请看表中的红字。' : isSaving ? message : null}
      action={isSaving && <Button text='保存' onPress={() => void submit()} isBusy={isBusy} />}
    >
      <AsyncView of={proposal} onRetry={load} skeleton={<Skeleton shape='form' />}>
        {(value) => (
          <Sides>
            <Side>
              {value === null || value.isEditable ? <ProposalForm /> : <AsSeen proposal={value} isDirty={false} />}
            </Side>
            {value !== null && (
              <Side>
                <ProposalStatus proposal={value} />
                {value.isEditable && <AsSeen proposal={value} isDirty={isDirty} />}
                {isDirty ? <Notice text='有改动还没有保存；保存之后再办理。' /> : <ProposalCommands proposal={value} />}
              </Side>
            )}
          </Sides>
        )}
      </AsyncView>
    </Page>
  );
}

/**
 * Form and preview, next to each other in a wide window of a browser. On a phone they stand below each other as all on a page
 * does, and the views around them would put the lists within too deep for queries, which then draw all; see `Pieces`.
 */
const isPhone = process.env.TARO_ENV === 'weapp';
const Sides = ({ children }: { children: ReactNode }) =>
  isPhone ? <>{children}</> : <View className={styles.sides}>{children}</View>;
const Side = ({ children }: { children: ReactNode }) =>
  isPhone ? <>{children}</> : <View className={styles.side}>{children}</View>;

/** The saved version, as readers will see it. */
function AsSeen({ proposal, isDirty }: { proposal: ProposalView; isDirty: boolean }) {
  return (
    <>
      <ItemCard
        item={proposal}
        publishedAt={null}
        noticeEndsAt={null}
        mark={<Tag text={isDirty ? '上次保存的内容' : '党员看到的样子'} />}
      />
      {proposal.entries.length > 0 && (
        <Card title='进展和结果'>
          <Timeline entries={proposal.entries} addresses={proposal.addresses} />
        </Card>
      )}
    </>
  );
}
