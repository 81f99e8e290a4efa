import type { BoardStage } from '../../core/disclosure/board-contract';
import { reaches } from '../../core/kernel/scope';
import type { DisclosureDoc } from './repository';

export interface ReadableDisclosure extends DisclosureDoc {
  publishedAt: number;
  stage: BoardStage;
}

/** Whether a member with this path sees the item on the board. */
export const isReadable = (item: DisclosureDoc, path: readonly string[]): item is ReadableDisclosure =>
  item.isPublic && item.publishedAt !== null && item.stage !== null && reaches(item.scope, path);
