import { useState } from 'react';
import { checkTone, checkWords } from '@/desk/check-words';
import { DeskPage } from '@/desk/desk-page';
import { FormColumns } from '@/desk/form-columns';
import { Trail } from '@/desk/trail';
import { ForMe } from '@/features/org/public-workbench';
import { nameInAddress, useParams } from '@/platform/navigate';
import { Notice } from '@/ui/notice';
import type { TextCheck } from '../../../../../core/kernel/content-check';
import type { MeView } from '../../../../../core/org/contract';
import { usePaperCommands } from '../../components/paper-commands';
import { PaperEditor } from '../../components/paper-editor';
import { PaperSummary } from '../../components/paper-summary';
import { WithdrawForm } from '../../components/withdraw-form';
import { isEditable, useCompose } from '../../compose-store';
import { fieldWords } from '../../field-words';
import { stepWords } from '../../words';

/** Composes a paper, or shows one that is published. */
export default function ComposePage() {
  return <ForMe title='组卷'>{(me) => <Workplace me={me} />}</ForMe>;
}

function Workplace({ me }: { me: MeView }) {
  const param = useParams('composePaper');
  const [isWithdrawing, setWithdrawing] = useState(false);
  const commands = usePaperCommands(() => setWithdrawing(true));
  return (
    <DeskPage
      me={me}
      use={useCompose}
      id={param('paperId') || null}
      opening={param('kind') === 'contest' ? 'contest' : 'fixed'}
      title={(desk) => (desk && isEditable(desk) ? '组卷' : '试卷')}
      onNamed={(paperId) => nameInAddress('composePaper', { paperId })}
      isEditable={isEditable}
      commands={(desk) => (isWithdrawing ? [] : commands(desk))}
      fields={fieldWords}
    >
      {(desk) => (
        <FormColumns
          status={desk.saved && isEditable(desk) ? <Checked check={desk.saved.check} /> : null}
          trail={desk.saved && <Trail steps={desk.saved.trail} words={stepWords} />}
        >
          {isWithdrawing && (
            <WithdrawForm paperId={desk.id} isDraft={isEditable(desk)} onDone={() => setWithdrawing(false)} />
          )}
          {desk.saved && !isEditable(desk) ? <PaperSummary work={desk.saved} /> : <PaperEditor desk={desk} />}
        </FormColumns>
      )}
    </DeskPage>
  );
}

/** What has become of checking its title. */
function Checked({ check }: { check: TextCheck }) {
  const words = checkWords(check, true);
  return words === null ? null : <Notice kind={checkTone(check)} text={words} />;
}
