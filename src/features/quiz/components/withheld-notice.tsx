import { now } from '@/platform/clock';
import { timeAnd } from '@/ui/friendly-time';
import { Notice } from '@/ui/notice';
import type { ClosedAttemptView, PaperView } from '../../../../core/quiz/attempts/contract';

interface WithheldNoticeProps {
  result: ClosedAttemptView;
  /** null until it is loaded. */
  paper: PaperView | null;
}

/** Says why some answers are not shown yet, and when they are; draws nothing if all are shown. */
export function WithheldNotice({ result: { withheld, asked }, paper }: WithheldNoticeProps) {
  if (withheld === null) return null;
  const { count, until } = withheld;
  const which = count === asked ? '这些题' : `其中 ${count} 题`;
  const isLastTryNeeded =
    paper !== null && paper.stage === 'open' && paper.taking.keys === 'handIn' && paper.triesLeft > 0;
  const when = `${timeAnd(until, now(), '以后')}可以看到答案、解析和依据`;
  const sooner = isLastTryNeeded ? '，答完最后一次也可以' : '';
  return <Notice kind='info' text={`${which}还会考到，先不公布对错和答案；${when}${sooner}。`} />;
}
