import * as v from 'valibot';
import { type Stored, stored } from '@/platform/storage';
import { draftForm } from './draft-form';

const keptDraft = v.object({ postId: v.string(), form: draftForm });
export type KeptDraft = v.InferOutput<typeof keptDraft>;

/** What this member wrote on this device and has not saved: of one post, or of the one that is not saved at all yet. */
export const keptDraftOf = (memberId: string, postId: string | null): Stored<KeptDraft> =>
  stored(`post-draft:${memberId}:${postId ?? 'new'}`, keptDraft);
