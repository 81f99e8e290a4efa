import type { Section, Token } from './sections';

/** Digits that a spreadsheet keeps of a number. */
const PRECISION = 15;
const MOST_DECIMALS = 30;
/** Larger numbers have no digits to be set apart: they are written in powers of ten. */
const LARGEST = 1e15;
const MOST_DENOMINATOR_DIGITS = 4;

/** A number without a format: `1822`, `0.3`. */
export const plainNumber = (value: number): string => String(Number(value.toPrecision(PRECISION)));

/** Half is rounded up, as people do: 1.005 to two places is 1.01. */
function rounded(value: number, places: number): string {
  const decimal = Number(value.toPrecision(PRECISION));
  const written = String(decimal);
  if (written.includes('e')) return decimal.toFixed(places);
  const shifted = Math.round(Number(`${written}e${places}`));
  return Number(`${shifted}e-${places}`).toFixed(places);
}

/** A number as a section with `0`, `#` or `?` shows it; null if the section is for something else. */
export function shownDecimal({ tokens }: Section, value: number): string | null {
  if (tokens.some(({ kind }) => kind === 'general')) {
    return tokens.map(({ kind, text }) => (kind === 'general' ? plainNumber(value) : text)).join('');
  }
  if (!tokens.some(({ kind }) => kind === 'digit')) {
    return tokens.some(({ kind }) => kind === 'text') ? null : tokens.map(({ text }) => text).join('');
  }
  const sign = value < 0 ? '-' : '';
  const size = Math.abs(value) * 100 ** tokens.filter(({ kind }) => kind === 'percent').length;
  if (!(size < LARGEST)) return null;
  if (tokens.some(({ kind }) => kind === 'exponent')) return sign + inPowers(tokens, size);
  if (tokens.some(({ kind }) => kind === 'slash')) return sign + asFraction(tokens, size);
  return withoutSignOfZero(sign, inPlaces(tokens, size));
}

const withoutSignOfZero = (sign: string, shown: string): string => (/[1-9]/.test(shown) ? sign + shown : shown);

function inPlaces(tokens: readonly Token[], value: number): string {
  const point = tokens.findIndex(({ kind }) => kind === 'point');
  const whole = point < 0 ? tokens : tokens.slice(0, point);
  const part = point < 0 ? [] : tokens.slice(point + 1);
  const digits = part.filter(({ kind }) => kind === 'digit').length;
  const lastDigit = lastDigitOf(tokens);
  const lastWhole = lastDigitOf(whole);
  // Commas behind the last digit divide by a thousand each; one between digits sets thousands apart.
  const scale = tokens.slice(lastDigit).filter(({ kind }) => kind === 'comma').length;
  const isGrouped = whole.slice(0, lastWhole).some(({ kind }) => kind === 'comma');
  const [wholeDigits = '', partDigits = ''] = rounded(value * 0.001 ** scale, Math.min(digits, MOST_DECIMALS)).split(
    '.',
  );
  return wholeShown(whole, wholeDigits, isGrouped) + (point < 0 ? '' : `.${partShown(part, partDigits)}`);
}

const lastDigitOf = (tokens: readonly Token[]): number => tokens.map(({ kind }) => kind).lastIndexOf('digit');

/** Fills placeholders from the last one; the first takes all that is left. */
function wholeShown(tokens: readonly Token[], digits: string, isGrouped: boolean): string {
  const first = tokens.findIndex(({ kind }) => kind === 'digit');
  let left = digits === '0' ? '' : digits;
  let shown = '';
  let count = 0;
  const put = (digit: string): void => {
    const gap = isGrouped && count > 0 && count % 3 === 0 && digit.trim() !== '' ? ',' : '';
    shown = `${digit}${gap}${shown}`;
    count += 1;
  };
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const { kind = 'literal', text = '' } = tokens[at] ?? {};
    if (kind === 'comma') continue;
    if (kind !== 'digit') {
      shown = text + shown;
      continue;
    }
    if (left !== '') {
      put(left.slice(-1));
      left = left.slice(0, -1);
    } else if (text === '0') put('0');
    for (; at === first && left !== ''; left = left.slice(0, -1)) put(left.slice(-1));
  }
  return shown;
}

/** Zeros at the end are shown where the format has `0`. */
function partShown(tokens: readonly Token[], digits: string): string {
  const kept = digits.replace(/0+$/, '').length;
  let at = 0;
  return tokens
    .map(({ kind, text }) => {
      if (kind === 'comma') return '';
      if (kind !== 'digit') return text;
      at += 1;
      return at <= kept || text === '0' ? digits.charAt(at - 1) : '';
    })
    .join('');
}

function inPowers(tokens: readonly Token[], value: number): string {
  const at = tokens.findIndex(({ kind }) => kind === 'exponent');
  const decimals = tokens.slice(0, at).filter(({ kind }) => kind === 'digit').length - 1;
  const [mantissa = '', power = ''] = value.toExponential(Math.min(Math.max(decimals, 0), MOST_DECIMALS)).split('e');
  const sign = power.startsWith('-') ? '-' : (tokens[at]?.text.slice(1) ?? '').replace('-', '');
  const width = tokens.slice(at).filter(({ kind }) => kind === 'digit').length;
  return `${mantissa}E${sign}${power.slice(1).padStart(width, '0')}`;
}

/** `# ?/?`: the nearest fraction with a denominator of so many digits, or with the one that the format states. */
function asFraction(tokens: readonly Token[], value: number): string {
  const slash = tokens.findIndex(({ kind }) => kind === 'slash');
  const stated = Number(
    tokens
      .slice(slash + 1)
      .map(({ text }) => text)
      .join('')
      .trim(),
  );
  const width = tokens.slice(slash).filter(({ kind }) => kind === 'digit').length;
  const hasWhole = tokens.slice(0, slash).some(({ text }) => text.trim() === '');
  const whole = hasWhole ? Math.floor(value) : 0;
  const [above, below] =
    stated > 0
      ? [Math.round((value - whole) * stated), stated]
      : nearest(value - whole, 10 ** Math.min(Math.max(width, 1), MOST_DENOMINATOR_DIGITS) - 1);
  if (above === 0) return String(whole);
  if (above === below && hasWhole) return String(whole + 1);
  return `${whole > 0 ? `${whole} ` : ''}${above}/${below}`;
}

/** By continued fractions. */
function nearest(value: number, most: number): [above: number, below: number] {
  let [before, above] = [0, 1];
  let [beforeBelow, below] = [1, 0];
  for (let rest = value, round = 0; round < 20; round += 1) {
    const whole = Math.floor(rest);
    const [nextAbove, nextBelow] = [whole * above + before, whole * below + beforeBelow];
    if (nextBelow > most) break;
    [before, above, beforeBelow, below] = [above, nextAbove, below, nextBelow];
    if (rest - whole < 1e-9) break;
    rest = 1 / (rest - whole);
  }
  return [above, below];
}
