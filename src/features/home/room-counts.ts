import type { DutyKind } from '../../../core/home/duties';
import { useDuties } from './duties-store';

/** The room of the workbench where each queue stands. */
const ROOMS = {
  letters: 'letters',
  overdueLetters: 'letters',
  letterNames: 'letters',
  worries: 'worries',
  feedback: 'feedback',
  posts: 'posts',
  disclosures: 'disclosures',
  dueDisclosures: 'disclosures',
  activities: 'activities',
  comments: 'comments',
  surveys: 'surveys',
  calls: 'calls',
  works: 'calls',
  judging: 'calls',
  bindings: 'members',
  notes: 'notes',
  returnedPosts: 'posts',
  returnedDisclosures: 'disclosures',
  returnedActivities: 'activities',
  returnedSurveys: 'surveys',
  returnedCalls: 'calls',
  reports: 'questions',
  stale: 'questions',
  imports: 'questions',
} as const satisfies Record<DutyKind, string>;

export type Room = (typeof ROOMS)[DutyKind];

/** How much waits for me in each room of the workbench. */
export function useRoomCounts(): Partial<Record<Room, number>> {
  const duties = useDuties((state) => state.duties);
  const counts: Partial<Record<Room, number>> = {};
  for (const { kind, count } of duties) counts[ROOMS[kind]] = (counts[ROOMS[kind]] ?? 0) + count;
  return counts;
}
