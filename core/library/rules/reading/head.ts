import { isVisible } from '../../../kernel/fields';
import { isSentence, type Line } from './lines';

export interface Head {
  title: string;
  adoption: string[];
  /** The lines behind the head. */
  body: Line[];
  problems: { kind: 'noTitle' | 'titleTooLong'; line: number }[];
}

const MOST_OF_TITLE = 120;
/** Over several lines, or marked as a title. It is part of an id, of addresses and of every list. */
const MOST_OF_WHOLE_TITLE = 200;
const MOST_LINES_OF_TITLE = 4;
const MOST_OF_TITLE_LINE = 60;
/** What a title ends with, so that it does not go on in the next line. */
const TITLE_END =
  /(?:法|法典|条例|规定|办法|决定|决议|意见|通知|通告|公告|解释|批复|答复|准则|规则|细则|章程|公约|协定|议定书|修正案|方案|规范|规程|要点|纲要|制度|守则|标准|目录|规划|报告|函|令|总章|安排|纪要)(?:[（(][^（）()]{1,20}[）)])?$/;
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
  const known = first && isTitle(first) ? first.text : '';
  const below = end < 0 ? lines.slice(1, MOST_LINES_OF_TITLE) : others;
  const { title, more } = known === '' || !first ? { title: '', more: 0 } : titleOver(first, below);
  const adoption = others
    .slice(end < 0 ? 0 : more)
    .map(toldIn)
    .filter((text) => text !== '');
  // A title of nothing visible is none, and nothing else either.
  const ofTitle = title === '' && first?.marks !== 1 ? 0 : 1 + more;
  const rest = lines.slice(end < 0 ? ofTitle : end + 1);
  let from = 0;
  for (const line of rest) {
    const isDay = line.reading.kind === 'comment' && DAY.test(line.text);
    if (!isDay && line.reading.kind !== 'comment' && !isAdoption(line)) break;
    if (isDay || line.reading.kind !== 'comment') adoption.push(toldIn(line));
    from += 1;
  }
  const isTooLong = [...title].length > MOST_OF_WHOLE_TITLE;
  const kind = title === '' ? 'noTitle' : isTooLong ? 'titleTooLong' : null;
  const problems = kind ? [{ kind, line: first?.line ?? 1 } as const] : [];
  return { title, adoption, body: rest.slice(from), problems };
}

/** A title goes on in the lines below while it is not whole and a line below ends it. */
function titleOver(first: Line, below: readonly Line[]): { title: string; more: number } {
  const alone = { title: first.text, more: 0 };
  if (isWhole(first.text) && (first.marks > 0 || TITLE_END.test(first.text))) return alone;
  let title = first.text;
  for (const [at, line] of below.entries()) {
    const { text, marks, reading } = line;
    const mayBelong = marks === 0 && reading.kind === 'text' && text.length <= MOST_OF_TITLE_LINE && !isSentence(text);
    if (!mayBelong || isAdoption(line)) return alone;
    title += text;
    if (isWhole(title) && TITLE_END.test(title)) return { title, more: at + 1 };
  }
  return alone;
}

const isWhole = (title: string): boolean => title.split('《').length === title.split('》').length;

const isTitle = ({ text, marks, reading }: Line): boolean =>
  isVisible(text) &&
  (marks === 1 || (marks === 0 && reading.kind === 'text' && [...text].length <= MOST_OF_TITLE && !isSentence(text)));

const toldIn = ({ text, reading }: Line): string =>
  reading.kind === 'comment' ? text.replace(/^<!--/, '').replace(/-->$/, '').trim() : text;
