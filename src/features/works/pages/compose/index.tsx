import { SAVE } from '@/desk/command-bar';
import { DeskPage } from '@/desk/desk-page';
import { Trail } from '@/desk/trail';
import { ForMe } from '@/features/org/public-workbench';
import { nameInAddress, useParams } from '@/platform/navigate';
import { toast } from '@/platform/toast';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { Prose } from '@/ui/prose';
import { Row } from '@/ui/row';
import type { MeView } from '../../../../../core/org/contract';
import type { CallDesk } from '../../../../../core/works/workbench-contract';
import { CallCommands } from '../../desk/components/call-commands';
import { CallForm } from '../../desk/components/call-form';
import { CallStatus, Standings } from '../../desk/components/call-status';
import { UsedWorks } from '../../desk/components/used-works';
import { isDirty, isEditable, useCompose } from '../../desk/compose-store';
import { fieldWords } from '../../desk/field-words';
import { stepWords } from '../../desk/words';
import { kindsWords, momentWords, useWords } from '../../words';

/** Writes a call for works, moves it to its next step, and decides on its prizes. */
export default function ComposePage() {
  return <ForMe title='征集办理'>{(me) => <Workplace me={me} />}</ForMe>;
}

function Workplace({ me }: { me: MeView }) {
  const param = useParams('composeCall');
  const { busy, save } = useCompose();
  const keep = async () => {
    if (await save()) toast('已保存');
  };
  const saving = { name: SAVE, text: '保存', isBusy: busy === 'save', onPress: () => void keep() };
  return (
    <DeskPage
      me={me}
      use={useCompose}
      id={param('callId') || null}
      title={(desk) => (desk?.saved ? '征集办理' : '起草征集')}
      onNamed={(callId) => nameInAddress('composeCall', { callId })}
      isEditable={isEditable}
      commands={(desk) => (isEditable(desk) && isDirty(desk) ? [saving] : [])}
      fields={fieldWords}
      tellsMessage={({ saved }) => saved !== null && saved.commands.length > 0}
      problemNote='还有内容没有填好，请看表中的红字。'
    >
      {(desk) => (
        <>
          {desk.saved !== null && <CallStatus call={desk.saved} />}
          {isEditable(desk) || desk.saved === null ? <CallForm desk={desk} /> : <AsWritten call={desk.saved} />}
          {desk.saved !== null && <Standings call={desk.saved} />}
          {desk.saved !== null &&
            (isEditable(desk) && isDirty(desk) ? (
              <Notice text='有改动还没有保存；保存之后再办理。' />
            ) : (
              <CallCommands call={desk.saved} />
            ))}
          {desk.saved !== null && <UsedWorks call={desk.saved} />}
          {desk.saved !== null && <Trail steps={desk.saved.trail} words={stepWords} />}
        </>
      )}
    </DeskPage>
  );
}

/** What members are asked for. */
const AsWritten = ({ call }: { call: CallDesk }) => (
  <Card title={call.title}>
    <Prose text={call.theme} />
    <Row title={kindsWords(call.kinds)} facts={[`每人最多 ${call.most} 件`]} isWhole />
    <Row title={`${momentWords(call.endsAt)} 截止`} facts={[`评到 ${momentWords(call.judgedBy)}`]} isWhole />
    <Row
      title={call.jury.length > 0 ? call.jury.map(({ name }) => name).join('、') : '没有评委'}
      facts={['评委', call.hasVotes ? `党员投票，每人 ${call.votesEach} 票` : '党员不投票']}
      isWhole
    />
    {call.uses.length > 0 && (
      <Row title={call.uses.map((use) => useWords[use]).join('；')} facts={['另外问的用途']} isWhole />
    )}
  </Card>
);
