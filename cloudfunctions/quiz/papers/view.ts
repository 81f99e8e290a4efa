import type { PaperView } from '../../../core/quiz/attempts/contract';
import { questionCount } from '../../../core/quiz/papers/paper';
import { isPassed, outcomeOf } from '../../../core/quiz/rules/attempts/count-tries';
import { nextNumber, triesLeft } from '../../../core/quiz/rules/attempts/start-attempt';
import { keysShownOf } from '../../../core/quiz/rules/papers/keys-shown';
import { stageOf } from '../../../core/quiz/rules/papers/stage';
import type { StoredTry } from '../attempts/repository';
import type { PaperDoc } from '../documents';

const tryView = ({ _id, number, state, startedAt, result }: StoredTry): PaperView['tries'][number] => ({
  attemptId: _id,
  number,
  state,
  startedAt,
  endedAt: result?.endedAt ?? null,
  earned: result?.earned ?? null,
  total: result?.total ?? null,
});

/** A paper as a member sees it, without its questions. Who gives a certificate is not in it. */
export function paperView(paper: PaperDoc, tries: readonly StoredTry[], now: number): Omit<PaperView, 'issuer'> {
  const { taking } = paper;
  const stage = stageOf(paper, now);
  const left = stage === 'open' ? triesLeft(taking.tries, tries, now) : 0;
  const isAnswering = tries.some((one) => one.state === 'open');
  const counted = outcomeOf(tries, taking.counts)?.counted ?? null;
  return {
    paperId: paper._id,
    kind: paper.kind,
    title: paper.title,
    questions: questionCount(paper.sections),
    minutes: paper.minutes,
    opensAt: paper.opensAt,
    closesAt: paper.closesAt,
    stage,
    taking: {
      multiple: taking.multiple,
      tries: { most: taking.tries.most, per: taking.tries.per },
      counts: taking.counts,
      passPercent: taking.passPercent,
      keys: keysShownOf(paper),
    },
    tries: [...tries].sort((one, other) => one.number - other.number).map(tryView),
    triesLeft: left,
    next: left > 0 && !isAnswering ? nextNumber(tries) : null,
    counted: counted && { number: counted.number, earned: counted.earned, total: counted.total },
    isPassed: counted && isPassed(counted, taking.passPercent),
  };
}
