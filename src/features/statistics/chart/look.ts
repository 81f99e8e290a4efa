import type { ChartLook } from './chart-option';

/** The properties of chart.module.scss that carry the look. Its border has colours but is not drawn. */
export const LOOK_PROPERTIES = ['color', 'borderTopColor', 'borderBottomColor', 'fontSize'] as const;

type Style = Partial<Record<(typeof LOOK_PROPERTIES)[number], unknown>>;

const textOf = (value: unknown, otherwise: string): string =>
  typeof value === 'string' && value !== '' ? value : otherwise;

/** The look from a computed style; the light theme for what the platform does not tell. */
export const lookOf = (style: Style): ChartLook => ({
  ink: textOf(style.color, '#5b5751'),
  bar: textOf(style.borderTopColor, '#5b5751'),
  track: textOf(style.borderBottomColor, '#e8e4de'),
  fontSize: Number.parseFloat(textOf(style.fontSize, '')) || 14,
});
