import * as v from 'valibot';
import { type Stored, stored } from '@/platform/storage';
import { draftForm } from './draft-form';

const keptDraft = v.object({ postId: v.string(), form: draftForm });
export type KeptDraft = v.InferOutput<typeof keptDraft>;

/** A member's unsaved changes on this device to a post; with `postId` null the new post that was never saved. */
export const keptDraftOf = (memberId: string, postId: string | null): Stored<KeptDraft> =>
  stored(`post-draft:${memberId}:${postId ?? 'new'}`, keptDraft);
