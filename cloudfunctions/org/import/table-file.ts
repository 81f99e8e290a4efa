import type { TableExtension } from '../../../core/org/import-contract';
import type { Stored } from '../../_kit/database';
import { folderOf, liesIn } from '../../_kit/files';

/** A roster, or a tree of units, that somebody was allowed to upload. `_id` is its path. */
export interface TableFileDoc extends Stored {
  fileId: string;
  /** When the ticket was given, in ms. */
  at: number;
}

/** Each import has a file of its own: two at the same moment do not read each other's. */
export const tableFilePath = (memberId: string, newId: string, extension: TableExtension): string =>
  `${folderOf('rosters', memberId)}${newId}.${extension}`;

export const isOwnTableFile = (memberId: string, fileId: string): boolean =>
  liesIn(folderOf('rosters', memberId), fileId);
