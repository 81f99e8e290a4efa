/** Signs that no system takes in the name of a file, and those that nobody sees. */
const UNFIT = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]/gu;
/** They would hide the file. */
const POINTS_FIRST = /^[.\s]+/;
const LONGEST = 80;

/** What a title becomes as the name of a file, without its ending. */
export const fileNameOf = (title: string): string =>
  [...title.replace(UNFIT, '').replace(POINTS_FIRST, '')].slice(0, LONGEST).join('').trim();
