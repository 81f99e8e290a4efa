import { figure } from '@/ui/figure';
import { CATEGORIES } from '../../../../core/disclosure/catalogue';
import type { CoverageFigures, CoveredUnit } from '../../../../core/disclosure/coverage-contract';
import { sumOf } from './units';

/** Where the name of a category is broken in the head of its column: between words. */
const BREAKS: Record<(typeof CATEGORIES)[number]['title'], number> = {
  党组织决议决定及执行: 5,
  党的思想建设: 2,
  党的组织管理: 2,
  领导班子建设: 4,
  干部选任和管理: 4,
  联系和服务党员群众: 5,
  党风廉政建设: 2,
  其他: 0,
};

/** The lines of the head of a column. */
export function headLines(title: string): string[] {
  const known = CATEGORIES.find((category) => category.title === title);
  const at = known ? BREAKS[known.title] : 0;
  return [title.slice(0, at), title.slice(at)].filter((line) => line !== '');
}

/** What was owed, what came of it, and what was disclosed besides; nothing of what is not there. */
function owedParts({ owed, lacking, overdue, besides }: CoverageFigures): string {
  const left =
    lacking === 0
      ? '都公开了'
      : `已公开 ${figure(owed - lacking)} 项，还差 ${figure(lacking)} 项${overdue > 0 ? `，其中 ${figure(overdue)} 项已超期` : ''}`;
  return `应公开 ${figure(owed)} 项，${left}${besides > 0 ? `；另公开 ${figure(besides)} 项` : ''}`;
}

/** `应公开 3 项，已公开 1 项，还差 2 项；另公开 1 项` */
export const figureWords = (figures: CoverageFigures): string =>
  figures.owed === 0 ? `公开 ${figure(figures.disclosed)} 项，没有到期要公开的` : owedParts(figures);

/** `还差 2` below the number of what was disclosed; null where nothing is owed. */
export const lackingWords = ({ owed, lacking }: CoverageFigures): string | null =>
  owed === 0 ? null : lacking === 0 ? '都公开了' : `还差 ${figure(lacking)}`;

export const NOT_ADOPTED = '本组织还没有启用公开目录，所以没有应公开的事项。';
export const WHO_ADOPTS = '管整个组织的管理员在“公开目录”里保存一次，就启用了。';

/** What the period comes to, in a sentence. */
export function coverageSentence(units: readonly CoveredUnit[], isAdopted: boolean): string {
  const figures = sumOf(units.flatMap(({ cells }) => cells));
  if (isAdopted && figures.owed > 0) return `照目录${owedParts(figures)}。`;
  const told = figures.disclosed === 0 ? '没有公开事项。' : `公开了 ${figure(figures.disclosed)} 项。`;
  return `${told}${isAdopted ? '照目录没有到期要公开的事项。' : NOT_ADOPTED + WHO_ADOPTS}`;
}
