import type { UnitCompletion } from '../../../../core/statistics/contract';
import { rateOf, rateWords } from '../words';

/** More bars than this do not fit on a screen. */
export const MOST_BARS = 20;
/** Height of one bar, px, with room for a name of two lines. */
const BAR_SPACE = 44;

/** The units to draw: those with somebody due, and at most `MOST_BARS`, those with the lowest rates. */
export function unitsToDraw(units: readonly UnitCompletion[]): UnitCompletion[] {
  const asked = units.filter((unit) => unit.due > 0);
  if (asked.length <= MOST_BARS) return asked;
  return [...asked].sort((left, right) => (rateOf(left) ?? 1) - (rateOf(right) ?? 1)).slice(0, MOST_BARS);
}

export const chartHeight = (units: readonly UnitCompletion[]): number => units.length * BAR_SPACE + 8;

/** The chart in words, for people who cannot see it. */
export const chartWords = (units: readonly UnitCompletion[]): string =>
  `各单元完成率：${units.map((unit) => `${unit.unitName} ${rateWords(unit)}`).join('，')}`;

/** Colours and font size of the chart, read from a styled view, so that the tokens stay in CSS. */
export interface ChartLook {
  ink: string;
  bar: string;
  track: string;
  /** px */
  fontSize: number;
}

/** Width of a name: in characters per line, and its largest part of the chart's width, 0–1. */
const NAME_LENGTH = 8.5;
const NAME_SHARE = 0.4;

const NAME_LINES = 2;

/**
 * A name of at most `most` characters. It is cut in the middle, because names in one organisation often begin alike.
 */
function shortName(name: string, most: number): string {
  if (name.length <= most) return name;
  const head = Math.ceil((most - 1) / 2);
  return `${name.slice(0, head)}…${name.slice(name.length - (most - 1 - head))}`;
}

/** Horizontal bars of 0–100 %, the first unit on top, with `finished/due` at the right. `width` in px. */
export function chartOption(units: readonly UnitCompletion[], width: number, look: ChartLook) {
  const { ink, bar, track, fontSize } = look;
  const words = { color: ink, fontSize };
  const nameWidth = Math.min(fontSize * NAME_LENGTH, width * NAME_SHARE);
  const nameLength = Math.floor(nameWidth / fontSize) * NAME_LINES;
  return {
    animation: false,
    grid: {
      left: 0,
      right: fontSize * 3.5,
      top: 0,
      bottom: 0,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: { type: 'value', min: 0, max: 100, show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: units.map((unit) => shortName(unit.unitName, nameLength)),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: {
        ...words,
        width: nameWidth,
        overflow: 'break',
        interval: 0,
      },
    },
    series: [
      {
        type: 'bar',
        silent: true,
        barWidth: 12,
        data: units.map((unit) => (rateOf(unit) ?? 0) * 100),
        itemStyle: { color: bar, borderRadius: 6 },
        showBackground: true,
        backgroundStyle: { color: track, borderRadius: 6 },
      },
      // Transparent bars of 100 % carry the figures, so that they are aligned at the right.
      {
        type: 'bar',
        silent: true,
        barWidth: 12,
        barGap: '-100%',
        data: units.map(() => 100),
        itemStyle: { color: 'transparent' },
        label: {
          show: true,
          position: 'right',
          ...words,
          formatter: ({ dataIndex }: { dataIndex: number }) => {
            const unit = units[dataIndex];
            return unit ? `${unit.finished}/${unit.due}` : '';
          },
        },
      },
    ],
  };
}
