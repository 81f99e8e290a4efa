import { initialsOf } from './initials';
import { nameKeyOf } from './name-key';

/** Characters of the longest stored part: most names have no more. */
const LONGEST = 3;

/** Characters that are read otherwise as a surname, or in two ways in names of people. */
const READINGS: Readonly<Record<string, string>> = {
  ...{ 仇: 'cq', 区: 'oq', 查: 'cz', 俟: 'qs', 万: 'mw', 尉: 'wy', 覃: 'qt', 种: 'cz', 折: 'sz', 繁: 'fp', 召: 'sz' },
  ...{ 秘: 'bm', 隗: 'kw', 宓: 'fm', 郇: 'hx', 郗: 'cx', 车: 'cj', 谌: 'cs', 祭: 'jz', 贾: 'gj', 降: 'jx', 沈: 'cs' },
  ...{ 俞: 'sy', 莘: 'sx', 於: 'wy', 颉: 'jx', 佴: 'en', 阚: 'hk', 洗: 'sx', 冼: 'sx', 员: 'y', 逄: 'p', 缪: 'm' },
  ...{ 晟: 'cs', 茜: 'qx', 识: 'sz', 奇: 'jq', 强: 'jq', 系: 'jx', 楷: 'jk', 佃: 'dt', 夏: 'jx', 那: 'n', 粘: 'nz' },
};

const LETTERS_APART = /[a-z\d]+|[^a-z\d]+/g;

/** A name is found whether or not the dot between its parts is typed. */
const sought = (name: string): string => nameKeyOf(name).replace(/·/g, '') || nameKeyOf(name);

const windowsOf = (characters: readonly string[], length: number): string[] =>
  characters.slice(length - 1).map((_, at) => characters.slice(at, at + length).join(''));

/** Everything of up to three characters that stands side by side. */
const partsOf = (text: string): string[] =>
  Array.from({ length: LONGEST }, (_, at) => windowsOf([...text], at + 1)).flat();

/**
 * By what a person's name is found: what stands side by side in it, and in the first letters of each way to read it.
 * 单小明 → 单 小 明 单小 小明 单小明, d x m dx xm dxm, s sx sxm.
 */
export const namePartsOf = (name: string): string[] => [
  ...new Set([sought(name), ...initialsOf(name, READINGS).split(' ')].flatMap(partsOf)),
];

/** The parts that a name must have which is sought by these words; none for no words. Characters and letters may be mixed: 单xm. */
export const partsSought = (words: string): string[] => [
  ...new Set(
    (sought(words).match(LETTERS_APART) ?? []).flatMap((run) => {
      const characters = [...run];
      return windowsOf(characters, Math.min(characters.length, LONGEST));
    }),
  ),
];
