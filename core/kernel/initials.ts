/** The first characters of each letter as a Chinese dictionary sorts them; i, u and v begin no syllable. */
const LETTERS = 'abcdefghjklmnopqrstwxyz';
const FIRST = '阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥仨他穵夕丫帀';

/** Characters in names of units that are read in two ways: the letters of both. */
const TWO_READINGS: Record<string, string> = {
  长: 'cz',
  重: 'cz',
  行: 'hx',
  调: 'dt',
  会: 'hk',
  校: 'jx',
  厦: 'sx',
  单: 'ds',
  乐: 'ly',
  曾: 'cz',
  传: 'cz',
  朝: 'cz',
  藏: 'cz',
  盛: 'cs',
  省: 'sx',
  解: 'jx',
  宿: 'sx',
  参: 'cs',
  弹: 'dt',
  翟: 'dz',
  埔: 'bp',
  泊: 'bp',
  石: 'ds',
};

/** More ways to read a name than this nobody tries. */
const MOST_READINGS = 8;
const HAN = /\p{Script=Han}/u;

const collator = new Intl.Collator('zh-Hans-CN');
const known = new Map<string, string>(Object.entries(TWO_READINGS));

/**
 * The first letters of how a name is read, by which it is found: 长江车队 → `cjcd zjcd`, one word for each way to read it.
 * Latin letters and digits stand for themselves, signs for nothing. Of a rare character with several readings it knows one,
 * unless `readingsOf` has the letters of all.
 */
export function initialsOf(name: string, readingsOf: Readonly<Record<string, string>> = {}): string {
  let readings = [''];
  for (const character of name.normalize('NFKC').toLowerCase()) {
    const letters = readingsOf[character] ?? lettersOf(character);
    const longer = readings.flatMap((reading) => [...letters].map((letter) => reading + letter));
    if (longer.length > 0) readings = longer.slice(0, MOST_READINGS);
  }
  return readings.join(' ');
}

/** One letter for each reading; none of a sign. */
function lettersOf(character: string): string {
  if (!HAN.test(character)) return /[a-z\d]/.test(character) ? character : '';
  const before = known.get(character);
  if (before !== undefined) return before;
  const at = [...FIRST].filter((first) => collator.compare(first, character) <= 0).length - 1;
  const letter = LETTERS.charAt(at);
  known.set(character, letter);
  return letter;
}
