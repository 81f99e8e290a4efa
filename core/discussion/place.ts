import * as v from 'valibot';
import { id } from '../kernel/fields';

/** What comments stand below. */
export const placeKind = v.picklist(['post', 'lesson']);

export const place = v.object({ kind: placeKind, id });
export type Place = v.InferOutput<typeof place>;

export const shownPlace = v.object({
  kind: placeKind,
  id,
  /** The course of the lesson; null for a post. */
  courseId: v.nullable(id),
});
export type ShownPlace = v.InferOutput<typeof shownPlace>;

/** One text for one place. Ids of posts that people chose contain no colon, see `givenId`. */
export const placeKey = ({ kind, id: placeId }: Place): string => (kind === 'post' ? placeId : `lesson:${placeId}`);
