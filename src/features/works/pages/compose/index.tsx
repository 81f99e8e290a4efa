import { Workplace } from '@/desk/workplace';
import { ForMe } from '@/features/org/public-workbench';
import { nameInAddress, useParams } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { Prose } from '@/ui/prose';
import { Row } from '@/ui/row';
import type { CallDesk } from '../../../../../core/works/workbench-contract';
import { CallCommands } from '../../desk/components/call-commands';
import { CallForm } from '../../desk/components/call-form';
import { CallStatus, Standings } from '../../desk/components/call-status';
import { UsedWorks } from '../../desk/components/used-works';
import { type Desk, isDirty, useCompose } from '../../desk/compose-store';
import { fieldWords } from '../../desk/field-words';
import { stepWords } from '../../desk/words';
import { kindsWords, momentWords, useWords } from '../../words';

/** Writes a call for works, moves it to its next step, and decides on its prizes. */
export default function ComposePage() {
  const id = useParams('composeCall')('callId') || null;
  return (
    <ForMe title='办理征集'>
      {(me) => (
        <Workplace
          me={me}
          use={useCompose}
          id={id}
          titles={{ fresh: '起草征集', saved: '办理征集' }}
          onNamed={(callId) => nameInAddress('composeCall', { callId })}
          isDirty={isDirty}
          fields={fieldWords}
          steps={stepWords}
          status={(call) => <CallStatus call={call} />}
          form={(desk: Desk) => <CallForm desk={desk} />}
          asWritten={(call) => (
            <>
              <AsWritten call={call} />
              <Standings call={call} />
            </>
          )}
          commands={(call) => <CallCommands call={call} />}
          further={(call) => <UsedWorks call={call} />}
        />
      )}
    </ForMe>
  );
}

/** What members are asked for. */
const AsWritten = ({ call }: { call: CallDesk }) => (
  <Card title='要求'>
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
