import { type TableExtension, tableExtension } from '../../../core/org/import-contract';
import { folderOf, liesIn } from '../../_kit/files';

/** One place for each person: another file takes the place of the last, so names do not pile up in the storage. */
export const tableFilePath = (memberId: string, extension: TableExtension): string =>
  `${folderOf('rosters', memberId)}table.${extension}`;

export const isOwnTableFile = (memberId: string, fileId: string): boolean =>
  liesIn(folderOf('rosters', memberId), fileId);

/** What may lie in that place, as whoever may upload this file left it. */
export const leftBeside = (fileId: string): string[] =>
  tableExtension.options.map((extension) => fileId.replace(/\w+$/, extension));
