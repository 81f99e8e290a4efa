import { readFileSync } from 'node:fs';
import path from 'node:path';

const tokens = readFileSync(path.join(__dirname, '../../src/ui/tokens.scss'), 'utf8');

/** The colours of a theme by name: `ink` → `#1f1d1a`. */
const coloursOf = (theme: 'light' | 'dark'): Map<string, string> => {
  const block = tokens.slice(tokens.indexOf(`@mixin ${theme} {`)).split('\n}')[0] ?? '';
  return new Map(
    [...block.matchAll(/--([\w-]+): (#[\da-f]{6});/g)].map(([, name = '', colour = '']) => [name, colour]),
  );
};

/** Relative luminance: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
const luminanceOf = (colour: string): number =>
  [0.2126, 0.7152, 0.0722].reduce((sum, weight, at) => {
    const part = Number.parseInt(colour.slice(1 + 2 * at, 3 + 2 * at), 16) / 255;
    return sum + weight * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  }, 0);

const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].sort((left, right) => left - right);
  return (light + 0.05) / (dark + 0.05);
};

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const colour = (name: string): string => {
    const found = coloursOf(theme).get(name);
    if (found === undefined) throw new Error(`no token --${name}`);
    return found;
  };

  test.each([
    ['the knob of a switch that is off', 'surface', 'ink-3', 3],
    ['the knob of a switch that is on', 'surface', 'ink', 3],
    ['a switch that is off, on its card', 'ink-3', 'surface', 3],
    ['the words of a red button', 'on-red', 'red', 4.5],
    ['the words of a red button that cannot be pressed', 'ink-2', 'soft', 4.5],
  ])('%s can be seen', (_title, front, back, least) => {
    expect(contrast(colour(front), colour(back))).toBeGreaterThanOrEqual(least);
  });
});
