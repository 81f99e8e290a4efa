import { figure } from '@/ui/figure';
import type { CoverageFigures, CoveredUnit } from '../../../../core/disclosure/coverage-contract';

/** The figures of several cells as one. */
export const sumOf = (cells: readonly CoverageFigures[]): CoverageFigures =>
  cells.reduce(
    (sum, { disclosed, owed, lacking, overdue }) => ({
      disclosed: sum.disclosed + disclosed,
      owed: sum.owed + owed,
      lacking: sum.lacking + lacking,
      overdue: sum.overdue + overdue,
    }),
    { disclosed: 0, owed: 0, lacking: 0, overdue: 0 },
  );

/** `公开 3 项，应公开 2 项，还差 1 项，已超期` */
export function figureWords({ disclosed, owed, lacking, overdue }: CoverageFigures): string {
  const left =
    lacking === 0 ? '都公开了' : `还差 ${figure(lacking)} 项${overdue > 0 ? `，其中 ${overdue} 项已超期` : ''}`;
  return `公开 ${disclosed} 项，${owed === 0 ? '没有到期要公开的' : `应公开 ${figure(owed)} 项，${left}`}`;
}

/** `应 2 差 1` below the number of what was disclosed; null where nothing is owed. */
export const owedWords = ({ owed, lacking }: CoverageFigures): string | null =>
  owed === 0 ? null : lacking === 0 ? `应 ${owed}` : `应 ${owed} 差 ${lacking}`;

/** What the period comes to, in a sentence. */
export function coverageSentence(units: readonly CoveredUnit[], isAdopted: boolean): string {
  const { disclosed, owed, lacking, overdue } = sumOf(units.flatMap(({ cells }) => cells));
  const told = disclosed === 0 ? '还没有公开事项。' : `公开了 ${figure(disclosed)} 项。`;
  if (!isAdopted) return `${told}本组织还没有启用公开目录，所以没有应公开的事项。`;
  if (owed === 0) return `${told}照目录没有到期要公开的事项。`;
  if (lacking === 0) return `${told}照目录应公开 ${figure(owed)} 项，都公开了。`;
  return `${told}照目录应公开 ${figure(owed)} 项，还差 ${figure(lacking)} 项${overdue > 0 ? `，其中 ${overdue} 项已超期` : ''}。`;
}
