import type { Caller } from './caller';
import type { Stored } from './database';

export type AuditedAction =
  | 'organisation.founded'
  | 'roster.imported'
  | 'binding.approved'
  | 'binding.rejected'
  | 'binding.declined'
  | 'binding.ended'
  | 'member.transferred'
  | 'member.left'
  | 'exemption.set'
  | 'probation.set'
  | 'role.granted'
  | 'role.revoked'
  | 'role.ended'
  | 'policy.set'
  | 'invitation.renewed'
  | 'columns.set'
  | 'post.published'
  | 'post.amended'
  | 'post.withdrawn'
  | 'post.scheduled'
  | 'post.archived'
  | 'post.pinned'
  | 'post.unpinned'
  | 'post.byTimer'
  | 'disclosure.published'
  | 'disclosure.withdrawn'
  | 'disclosure.concluded'
  | 'catalogue.set'
  | 'holidays.set'
  | 'feedback.answered'
  | 'course.published'
  | 'course.withdrawn'
  | 'note.shared'
  | 'note.declined'
  | 'questions.imported'
  | 'questions.importUndone'
  | 'questions.exported'
  | 'questions.outdated'
  | 'question.confirmed'
  | 'question.retired'
  | 'question.saved'
  | 'question.activated'
  | 'question.corrected'
  | 'question.seenInTest'
  | 'correction.applied'
  | 'reports.dismissed'
  | 'statute.imported'
  | 'blueprint.set'
  | 'paper.drawn'
  | 'paper.published'
  | 'paper.withdrawn'
  | 'checklist.set'
  | 'themes.set'
  | 'attempt.redrawn'
  | 'people.viewed'
  | 'members.reminded'
  | 'activity.published'
  | 'activity.rescheduled'
  | 'activity.cancelled'
  | 'activity.seatsChanged'
  | 'activity.memberRemoved'
  | 'activity.attendanceTicked'
  | 'letter.moved'
  | 'letter.nameOpened'
  | 'letterTerms.set'
  | 'survey.opened'
  | 'survey.endProposed'
  | 'survey.endChanged'
  | 'survey.ballotsPublished'
  | 'survey.assessed'
  | 'survey.assessmentAnnounced'
  | 'survey.exported'
  | 'comment.moved'
  | 'call.opened'
  | 'call.endProposed'
  | 'call.endChanged'
  | 'call.prizesProposed'
  | 'call.decided'
  | 'call.withdrawn'
  | 'submission.looked'
  | 'member.muted'
  | 'member.muteDecided';

export interface AuditDoc extends Stored {
  at: number;
  actorId: string;
  action: AuditedAction;
  /** Id of the document that was acted on. */
  subject: string;
  /** Units concerned, root first. */
  path: readonly string[];
  detail: Record<string, string | number | boolean | null>;
}

/** An audit entry. Write it in the same transaction as the action that it records. */
export const auditEntry = (
  { newId, now, caller }: { newId: () => string; now: number; caller: Pick<Caller, 'memberId'> },
  entry: Pick<AuditDoc, 'action' | 'subject' | 'path'> & { detail?: AuditDoc['detail'] },
): AuditDoc => ({ _id: newId(), v: 1, at: now, actorId: caller.memberId, detail: {}, ...entry });
