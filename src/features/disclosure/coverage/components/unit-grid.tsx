import { go, type Params } from '@/platform/navigate';
import { urlOf } from '@/platform/routes';
import { Tools } from '@/ui/table/tools';
import { CATEGORIES } from '../../../../../core/disclosure/catalogue';
import type { CoverageFigures, CoveredUnit } from '../../../../../core/disclosure/coverage-contract';
import { inAddress, type Period, periodWords } from '../period';
import { figureWords, owedWords, sumOf } from '../words';
import styles from './unit-grid.module.scss';

interface UnitGridProps {
  period: Period;
  units: readonly CoveredUnit[];
}

type Asked = Params<'covered'>[0];

/** Units by categories, on a wide screen. Every number opens what stands behind it. */
export function UnitGrid({ period, units }: UnitGridProps) {
  return (
    <div>
      <table className={styles.table} aria-label='各单元公开覆盖'>
        <thead>
          <tr>
            <th scope='col'>单元</th>
            {CATEGORIES.map(({ key, title }) => (
              <th key={key} scope='col'>
                {title}
              </th>
            ))}
            <th scope='col'>合计</th>
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <UnitLine key={unit.unitId} unit={unit} period={period} />
          ))}
        </tbody>
      </table>
      <Tools count={units.length} table={() => tableOf(units, period)} />
    </div>
  );
}

function UnitLine({ unit: { unitId, unitName, cells }, period }: { unit: CoveredUnit; period: Period }) {
  const asked = { unitId, ...inAddress(period) };
  return (
    <tr>
      <th scope='row'>
        <Way to={asked} words={`${unitName}，全部类别`}>
          {unitName}
        </Way>
      </th>
      {CATEGORIES.map(({ key, title }, at) => (
        <td key={key}>
          <Figures of={cells[at]} to={{ ...asked, category: key }} label={`${unitName}，${title}`} />
        </td>
      ))}
      <td className={styles.sum}>
        <Figures of={sumOf(cells)} to={asked} label={`${unitName}，合计`} />
      </td>
    </tr>
  );
}

function Figures({ of, to, label }: { of: CoverageFigures | undefined; to: Asked; label: string }) {
  if (of === undefined || (of.disclosed === 0 && of.owed === 0)) return <span className={styles.none}>—</span>;
  const owed = owedWords(of);
  return (
    <Way to={to} words={`${label}：${figureWords(of)}`}>
      <span className={styles.disclosed}>{of.disclosed}</span>
      {owed !== null && <span className={of.overdue > 0 ? styles.late : styles.owed}>{owed}</span>}
    </Way>
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

const FIGURES = [
  { title: '公开', of: ({ disclosed }: CoverageFigures) => disclosed },
  { title: '应公开', of: ({ owed }: CoverageFigures) => owed },
  { title: '还差', of: ({ lacking }: CoverageFigures) => lacking },
];

const tableOf = (units: readonly CoveredUnit[], period: Period) => ({
  title: `${periodWords(period)}公开覆盖`,
  header: [
    '单元',
    ...[...CATEGORIES.map(({ title }) => title), '合计'].flatMap((title) =>
      FIGURES.map((figure) => `${title} ${figure.title}`),
    ),
  ],
  rows: units.map(({ unitName, cells }) => [
    unitName,
    ...[...cells, sumOf(cells)].flatMap((cell) => FIGURES.map((figure) => String(figure.of(cell)))),
  ]),
});
