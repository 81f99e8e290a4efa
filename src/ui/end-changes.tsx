import { clockOf } from '../../core/kernel/calendar';
import { dayOfWeek } from './friendly-time';
import { Notice } from './notice';
import { Prose } from './prose';

interface EndChange {
  from: number;
  to: number;
  reason: string;
  proposedBy: string;
  confirmedBy: string;
}

const momentWords = (at: number): string => `${dayOfWeek(at)} ${clockOf(at)}`;

const wordsOf = ({ from, to, reason, proposedBy, confirmedBy }: EndChange): string =>
  `${to < from ? '提前' : '延长'}到 ${momentWords(to)} 截止，原来是 ${momentWords(from)}。${proposedBy}提出，${confirmedBy}同意。理由：${reason}`;

/** Every change of the end, for everybody to see: the last one first, those before it in one text. */
export function EndChanges({ changes }: { changes: readonly EndChange[] }) {
  const [last, ...earlier] = changes.map(wordsOf).reverse();
  if (last === undefined) return null;
  return (
    <>
      <Notice kind='warn' text={last} />
      {earlier.length > 0 && <Prose text={`此前的改动：\n${earlier.join('\n')}`} />}
    </>
  );
}
