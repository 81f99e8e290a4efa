import type { StatuteRemark } from '../parse-statute';
import type { Piece } from './assemble';
import { isSentence, readingOf } from './lines';

const MOST_OF_NAME = 30;
const MOST_NAMES = 6;
/** Who signs: an office, or its head with a name. */
const OFFICE =
  /(?:院|会|部|总支|厅|局|署|委|办公室|府|处|馆|社|校|中心|公司|集团|小组|国务院|党组|司令部|联合会|[（(](?:印章|盖章|章|签字)[）)])$|^(?:主席|总理|委员长|院长|检察长|主任|书记|部长|局长|厅长|省长|市长|县长|区长|会长|馆长|秘书长)[\s\u3000]/;

/** What an office prints below: who gets it, whether it is public, when it was sent out. */
const IMPRINT = new RegExp(
  `^(?:(?:抄送|主送|分送|抄报|报送|发送)\\s{0,3}[:：].{1,200}|[（(]此件.{1,20}[）)]|.{0,${MOST_OF_NAME}}?(?:\\d{4}|[〇○零一二三四五六七八九]{4})\\s?年.{1,12}日\\s{0,3}(?:印发|印制|印))[。.]?$`,
);

/** Takes the signatures with their date from the end of the text, and from the end of what stands before an annex. */
export function signatureOf(pieces: readonly Piece[]): StatuteRemark[] {
  return pieces.flatMap((piece, at): StatuteRemark[] => {
    const next = pieces[at + 1];
    const isEnd = next === undefined || (next.kind === 'annex' && piece.kind !== 'annex');
    const { paragraphs } = piece;
    if (!isEnd) return [];
    let end = paragraphs.length;
    while (end > 1 && IMPRINT.test(paragraphs[end - 1]?.text ?? '')) end -= 1;
    const imprint = paragraphs.splice(end);
    const signature = signedWith(paragraphs, imprint.length > 0);
    const left = [...signature, ...imprint];
    if (left.length === 0) return [];
    return [{ kind: 'signatureLeft', line: left[0]?.line ?? piece.line, text: left.map(({ text }) => text).join(' ') }];
  });
}

/** Takes the date at the end and the offices above it; empty where the text ends with neither a date nor an imprint. */
function signedWith(paragraphs: Piece['paragraphs'], isImprinted: boolean): Piece['paragraphs'] {
  const isDated = readingOf(paragraphs[paragraphs.length - 1]?.text ?? '', 0).kind === 'date';
  if (!isDated && !isImprinted) return [];
  let from = paragraphs.length - (isDated ? 1 : 0);
  while (from > 1 && paragraphs.length - from <= MOST_NAMES && isOffice(paragraphs[from - 1]?.text ?? '')) from -= 1;
  return from === 0 ? [] : paragraphs.splice(from);
}

export const isOffice = (text: string): boolean =>
  text.length <= MOST_OF_NAME && !isSentence(text) && OFFICE.test(text);
