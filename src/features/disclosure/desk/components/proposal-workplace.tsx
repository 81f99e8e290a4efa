import { SAVE } from '@/desk/command-bar';
import { isEditable } from '@/desk/create-desk';
import { DeskPage } from '@/desk/desk-page';
import { FormColumns } from '@/desk/form-columns';
import { Trail } from '@/desk/trail';
import type { WorkplaceProps } from '@/desk/workplace';
import { toast } from '@/platform/toast';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { Tag } from '@/ui/tag';
import type { ProposalView } from '../../../../../core/disclosure/workbench-contract';
import { ItemCard } from '../../components/item-card';
import { Timeline } from '../../components/timeline';
import { type Desk, isDirty, useProposal } from '../compose-store';
import { fieldWords } from '../field-words';
import { stepWords } from '../words';
import { ProposalCommands } from './proposal-commands';
import { ProposalForm } from './proposal-form';
import { ProposalStatus } from './proposal-status';

interface ProposalWorkplaceProps extends WorkplaceProps {
  /** Of a new one: what it is begun from. */
  opening?: { catalogueKey: string; unitId: string; due: string } | undefined;
}

/** Where an item is proposed, or moved to its next step: a page of its own, or beside the list. */
export function ProposalWorkplace({ me, id, opening, onNamed }: ProposalWorkplaceProps) {
  const { busy, isSavedByItself, save } = useProposal();
  /** What was saved by itself is finished by whoever writes. */
  const isUnfinished = (desk: Desk): boolean => isEditable(desk) && (isDirty(desk) || isSavedByItself);
  const keep = async () => {
    if (await save()) toast('已保存');
  };
  const saving = { name: SAVE, text: '保存', isBusy: busy === 'save', onPress: () => void keep() };
  return (
    <DeskPage
      me={me}
      use={useProposal}
      id={id}
      {...(opening && { opening })}
      title={(desk: Desk | null) => (isNew(desk, id) ? '提出公开事项' : '办理公开事项')}
      onNamed={onNamed}
      isEditable={isEditable}
      commands={(desk) => (isUnfinished(desk) ? [saving] : [])}
      fields={fieldWords}
      tellsMessage={({ saved }) => saved !== null && saved.commands.length > 0}
      problemNote='还有内容没有填好，请看表中的红字。'
    >
      {(desk) => (
        <FormColumns
          status={desk.saved && <ProposalStatus proposal={desk.saved} />}
          trail={desk.saved && <Trail steps={desk.saved.trail} words={stepWords} />}
          hasPreview={isEditable(desk)}
        >
          {desk.saved && !isEditable(desk) ? <AsSeen proposal={desk.saved} /> : <ProposalForm desk={desk} />}
          {desk.saved &&
            (isUnfinished(desk) ? (
              <Notice text='有改动还没有保存；保存之后再办理。' />
            ) : (
              <ProposalCommands proposal={desk.saved} />
            ))}
        </FormColumns>
      )}
    </DeskPage>
  );
}

const isNew = (desk: Desk | null, id: string | null): boolean => (desk ? desk.saved === null : id === null);

/** What can no longer be written, as readers will see it: the form has a preview of its own. */
function AsSeen({ proposal }: { proposal: ProposalView }) {
  return (
    <>
      <ItemCard item={proposal} publishedAt={null} noticeEndsAt={null} mark={<Tag text='党员看到的样子' />} />
      {proposal.entries.length > 0 && (
        <Card title='进展和结果'>
          <Timeline entries={proposal.entries} addresses={proposal.addresses} />
        </Card>
      )}
    </>
  );
}
