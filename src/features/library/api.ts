import { call } from '@/platform/call';
import {
  type Citation,
  compareVersions,
  findCited,
  listStatutes,
  openArticles,
  openStatute,
} from '../../../core/library/contract';
import { importStatute, type StatuteImport } from '../../../core/library/workbench-contract';

export const fetchStatutes = (cursor: string | undefined) => call(listStatutes, { cursor });
export const fetchStatute = (statuteId: string) => call(openStatute, { statuteId });
export const fetchArticles = (statuteId: string, from: number, to: number) =>
  call(openArticles, { statuteId, from, to });
export const fetchCited = (citations: Citation[]) => call(findCited, { citations });
export const fetchComparison = (before: string, after: string) => call(compareVersions, { before, after });
export const sendStatute = (statute: StatuteImport) => call(importStatute, statute);
