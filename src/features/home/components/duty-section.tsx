import { now } from '@/platform/clock';
import { go } from '@/platform/navigate';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import type { Duty } from '../../../../core/home/duties';
import { countWords, dutyFacts, dutyWords } from '../duty-words';

/** On a phone the rest of 首页 has to come into view: 工作台 has all of them. */
const MOST = 4;

/** 待我处理: the queues of my role, each with its length; draws nothing when nothing waits. */
export function DutySection({ duties }: { duties: readonly Duty[] }) {
  if (duties.length === 0) return null;
  return (
    <Section title='待我处理' isBare more={{ text: '工作台', label: '工作台', open: () => go('me') }}>
      {duties.slice(0, MOST).map((duty) => (
        <Row
          key={duty.kind}
          title={dutyWords[duty.kind].title}
          figure={countWords(duty.count)}
          facts={dutyFacts(duty, now())}
          onPress={dutyWords[duty.kind].open}
        />
      ))}
    </Section>
  );
}
