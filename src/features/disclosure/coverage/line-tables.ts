import type { TextTable } from '@/ui/table/cells';
import type { DisclosedLine, OwedLine } from '../../../../core/disclosure/coverage-contract';
import { categoryTitle } from '../words';
import { dayWords } from './day-words';

/** What a unit owes, for the clipboard and for a file. */
export const owedTable = (unitName: string, lines: readonly OwedLine[]): TextTable => ({
  title: `${unitName}应公开的事项`,
  header: ['事项', '类别', '截止', '公开的事项', '公开日期'],
  rows: lines.map(({ title, category, dueAt, by }) => [
    title,
    categoryTitle(category),
    dayWords(dueAt),
    by?.title ?? '',
    by === null ? '' : dayWords(by.publishedAt),
  ]),
});

/** What a unit has disclosed, for the clipboard and for a file. */
export const disclosedTable = (unitName: string, lines: readonly DisclosedLine[]): TextTable => ({
  title: `${unitName}公开的事项`,
  header: ['事项', '类别', '目录事项', '公开日期'],
  rows: lines.map(({ title, category, catalogueTitle, publishedAt }) => [
    title,
    categoryTitle(category),
    catalogueTitle ?? '',
    dayWords(publishedAt),
  ]),
});
