import { isSentence, type Line } from './lines';

export interface Head {
  title: string;
  adoption: string[];
  /** The lines behind the head. */
  body: Line[];
  problems: { kind: 'noTitle'; line: number }[];
}

const MOST_OF_TITLE = 120;
const DAY = /(?:\d{4}|[〇○零一二三四五六七八九]{4})\s?年.{1,6}月.{1,5}日/;
const ACT = /通过|修订|修正|公布|发布|施行|批准|印发|审议|会议|生效|号/;

/** `2018年3月20日 某会议通过`, `（…修正）`, `法释〔2020〕17号`: a line about the text, not of it. */
function isAdoption({ text, marks, reading }: Line): boolean {
  if (marks > 0 || text.length > 300 || text.endsWith('。')) return false;
  if (reading.kind === 'date') return true;
  if (reading.kind !== 'text') return false;
  if (DAY.test(text) && ACT.test(text)) return true;
  return (
    /^.{0,40}[〔[［]\d{4}[〕\]］].{0,12}号$/.test(text) ||
    /^[（(].{0,200}(?:通过|修正|修订|公布|发布|施行|号)[）)]$/.test(text)
  );
}

/** Title and adoption: above `<!-- INFO END -->` if there is one, and whatever reads like adoption below the title. */
export function readHead(lines: readonly Line[]): Head {
  const end = lines.findIndex(({ reading }) => reading.kind === 'infoEnd');
  const [first, ...others] = lines.slice(0, end < 0 ? 1 : end).filter(({ reading }) => reading.kind !== 'rule');
  const title = first && isTitle(first) ? first.text : '';
  const adoption = others.map(toldIn).filter((text) => text !== '');
  const rest = lines.slice(end < 0 ? (title === '' ? 0 : 1) : end + 1);
  let from = 0;
  for (const line of rest) {
    const isDay = line.reading.kind === 'comment' && DAY.test(line.text);
    if (!isDay && line.reading.kind !== 'comment' && !isAdoption(line)) break;
    if (isDay || line.reading.kind !== 'comment') adoption.push(toldIn(line));
    from += 1;
  }
  const problems = title === '' ? [{ kind: 'noTitle' as const, line: first?.line ?? 1 }] : [];
  return { title, adoption, body: rest.slice(from), problems };
}

const isTitle = ({ text, marks, reading }: Line): boolean =>
  text !== '' &&
  (marks === 1 || (marks === 0 && reading.kind === 'text' && [...text].length <= MOST_OF_TITLE && !isSentence(text)));

const toldIn = ({ text, reading }: Line): string =>
  reading.kind === 'comment' ? text.replace(/^<!--/, '').replace(/-->$/, '').trim() : text;
