import type { ResumePoint } from '../../core/classroom/contract';
import { resumeAt } from '../../core/classroom/rules/outline';
import type { Database } from '../_kit/database';
import { findLearnerPlace } from './repository';

/** Where the member goes on studying; null when there is nothing left that the member may open. One request. */
export async function findResume(
  db: Database,
  member: { memberId: string; path: readonly string[] },
): Promise<ResumePoint | null> {
  const place = await findLearnerPlace(db, member);
  return place && resumeAt({ courseId: place.course._id, ...place.course }, place.lessonId);
}
