import { go, type Params } from '@/platform/navigate';
import { urlOf } from '@/platform/routes';
import { type TreeColumn, UnitTree } from '@/ui/table/unit-tree';
import { CATEGORIES } from '../../../../../core/disclosure/catalogue';
import type { CoverageFigures } from '../../../../../core/disclosure/coverage-contract';
import type { UnitNode } from '../../../../../core/kernel/unit-tree';
import { inAddress, type Period, periodWords } from '../period';
import { type Cells, coverageTree, sumOf, type Units } from '../units';
import { figureWords, headLines, lackingWords } from '../words';
import styles from './unit-grid.module.scss';

interface UnitGridProps {
  period: Period;
  units: Units;
}

type Asked = Params<'covered'>[0];
type Node = UnitNode<Cells>;

const FIGURES = [
  { title: '公开', of: ({ disclosed }: CoverageFigures) => disclosed },
  { title: '应公开', of: ({ owed }: CoverageFigures) => owed },
  { title: '还差', of: ({ lacking }: CoverageFigures) => lacking },
];

/** The eight categories and their sum. */
const PARTS = [
  ...CATEGORIES.map(({ key, title }, at) => ({
    category: key as Asked['category'],
    title,
    of: ({ cells }: Node) => cells[at],
  })),
  { category: undefined, title: '合计', of: ({ cells }: Node) => sumOf(cells) },
];

/** Units by categories, on a wide screen. Every number of a unit opens what stands behind it. */
export function UnitGrid({ period, units }: UnitGridProps) {
  const asked = ({ unitId }: Node, category?: Asked['category']): Asked => ({
    unitId,
    ...inAddress(period),
    ...(category === undefined ? {} : { category }),
  });
  const columns = PARTS.map(
    ({ category, title, of }): TreeColumn<Cells> => ({
      title,
      head: headLines(title).map((line) => (
        <span key={line} className={styles.line}>
          {line}
        </span>
      )),
      cell: (node) => {
        const figures = of(node);
        if (figures === undefined || (figures.disclosed === 0 && figures.owed === 0)) return null;
        const shown = <Figures of={figures} />;
        if (node.children.length > 0) return shown;
        return (
          <Way to={asked(node, category)} words={`${node.unitName}，${title}：${figureWords(figures)}`}>
            {shown}
          </Way>
        );
      },
    }),
  );
  return (
    <UnitTree
      label='各单元公开覆盖'
      title={`${periodWords(period)}公开覆盖`}
      tree={coverageTree(units)}
      columns={columns}
      nameOf={(node) => (
        <Way to={asked(node)} words={`${node.unitName}，全部类别`}>
          {node.unitName}
        </Way>
      )}
      inFile={PARTS.flatMap(({ title, of }) =>
        FIGURES.map((figure) => ({
          title: `${title} ${figure.title}`,
          text: (node: Node) => String(figure.of(of(node) ?? sumOf([]))),
        })),
      )}
      isEven
    />
  );
}

/** What was disclosed, and below it what is still lacking. */
function Figures({ of }: { of: CoverageFigures }) {
  const lacking = lackingWords(of);
  return (
    <>
      <span className={styles.disclosed}>{of.disclosed}</span>
      {lacking !== null && <span className={of.overdue > 0 ? styles.late : styles.owed}>{lacking}</span>}
    </>
  );
}

/**
 * An address, so that it can also be opened beside this page, and is printed as the words that it is. Its name is what it
 * shows, within a column and a row that are named; its title says it in words.
 */
const Way = ({ to, words, children }: { to: Asked; words: string; children: React.ReactNode }) => (
  <a
    className={styles.way}
    href={`#${urlOf('covered', to)}`}
    title={words}
    onClick={(event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      go('covered', to);
    }}
  >
    {children}
  </a>
);
