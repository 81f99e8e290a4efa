import { type AssignmentDoc, type CompletionDoc, completionDoc } from '../../cloudfunctions/_kit/assignments';
import type { MemberDoc } from '../../cloudfunctions/_kit/caller';
import type { CheckInDoc } from '../../cloudfunctions/checkin/repository';
import type { LearnerDoc, ProgressDoc } from '../../cloudfunctions/classroom/documents';
import { newProgress } from '../../cloudfunctions/classroom/progress';
import { attemptDoc } from '../../cloudfunctions/quiz/attempts/repository';
import type { AttemptDoc, PaperDoc } from '../../cloudfunctions/quiz/documents';
import { addDays, dayKey } from '../../core/kernel/calendar';
import { startOf } from '../../core/quiz/rules/attempts/start-attempt';
import { decide, evolve } from '../../core/quiz/rules/attempts/workflow';
import { answerTo } from './answers';

/** Six in ten members do what is asked of them. */
const isActive = (index: number): boolean => index % 5 < 3;

const CHECK_INS = 3;

export const activeOf = (members: readonly MemberDoc[]): MemberDoc[] => members.filter((_, index) => isActive(index));

/** Completions of these members, for the assignments that ask them. */
export const completionsOf = (
  members: readonly MemberDoc[],
  assignments: readonly AssignmentDoc[],
  now: number,
): CompletionDoc[] => {
  const byUnit = new Map<string, AssignmentDoc[]>();
  for (const assignment of assignments) {
    for (const unitId of assignment.scope) byUnit.set(unitId, [...(byUnit.get(unitId) ?? []), assignment]);
  }
  return members.flatMap((member) =>
    member.path
      .flatMap((unitId) => byUnit.get(unitId) ?? [])
      .map((assignment) => completionDoc({ assignmentId: assignment._id, memberId: member._id, at: now, score: null })),
  );
};

/** A submitted attempt for each member, made by the rules of the server. */
export const attemptsAt = (paper: PaperDoc, members: readonly MemberDoc[], now: number): AttemptDoc[] =>
  members.map(({ _id: memberId }) => {
    const started = startOf(paper, { paperId: paper._id, memberId, number: 1, earlier: null, salt: memberId, now });
    const answers = Object.fromEntries(Object.entries(started.shapes).map(([key, shape]) => [key, answerTo(shape)]));
    const submitted = decide({ type: 'submit', answers }, started, now);
    if (!submitted.ok) throw new Error(`an attempt of ${memberId} was refused: ${submitted.code}`);
    return { ...attemptDoc(started), ...submitted.value.reduce(evolve, started) };
  });

/** Check-ins on the days before today. */
export const checkInsOf = (members: readonly MemberDoc[], now: number): CheckInDoc[] =>
  members.flatMap(({ _id: memberId }) =>
    Array.from({ length: CHECK_INS }, (_, index) => {
      const day = addDays(dayKey(now), index - CHECK_INS);
      return { _id: `${memberId}:${day}`, v: 1, memberId, day, length: index + 1 };
    }),
  );

export const progressOf = (members: readonly MemberDoc[], courseId: string, lessonId: string): ProgressDoc[] =>
  members.map((member) => newProgress(courseId, member._id, { positions: { [lessonId]: 3 } }));

export const learnersOf = (
  members: readonly MemberDoc[],
  courseId: string,
  lessonId: string,
  now: number,
): LearnerDoc[] => members.map((member) => ({ _id: member._id, v: 1, courseId, lessonId, at: now }));
