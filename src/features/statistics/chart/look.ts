import type { ChartLook } from './chart-option';

/** The properties of chart.module.scss that carry the look; neither border nor outline is drawn there. */
export const LOOK_PROPERTIES = ['color', 'borderTopColor', 'borderBottomColor', 'fontSize'] as const;

type Style = Partial<Record<(typeof LOOK_PROPERTIES)[number], unknown>>;

const textOf = (value: unknown, otherwise: string): string =>
  typeof value === 'string' && value !== '' ? value : otherwise;

/** Where the platform tells no style, the light one. */
export const lookOf = (style: Style): ChartLook => ({
  ink: textOf(style.color, '#5b5751'),
  bar: textOf(style.borderTopColor, '#1a5fb4'),
  track: textOf(style.borderBottomColor, '#e8e4de'),
  fontSize: Number.parseFloat(textOf(style.fontSize, '')) || 14,
});
