import type { OfferedTest } from '../../../core/quiz/papers/offered-test';
import type { AssignmentDoc, CompletionDoc } from '../../_kit/assignments';

const KIND: Partial<Record<AssignmentDoc['kind'], OfferedTest['kind']>> = { fixedPaper: 'fixed', contest: 'contest' };

/** The papers and contests among these assignments. `completions` must contain the member's completions of them. */
export function offeredTests(
  assignments: readonly AssignmentDoc[],
  completions: readonly CompletionDoc[],
): OfferedTest[] {
  const completed = new Map(completions.map((completion) => [completion.assignmentId, completion.score]));
  return assignments.flatMap((assignment) => {
    const kind = KIND[assignment.kind];
    if (!kind) return [];
    const score = completed.get(assignment._id);
    return [
      {
        paperId: assignment.subjectId,
        kind,
        title: assignment.title,
        questions: assignment.facts.questions ?? 0,
        minutes: assignment.facts.minutes ?? 0,
        opensAt: assignment.opensAt,
        closesAt: assignment.dueAt,
        score: score ? { earned: score.earned, total: score.total } : null,
      },
    ];
  });
}
