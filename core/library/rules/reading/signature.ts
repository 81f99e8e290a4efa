import type { StatuteRemark } from '../parse-statute';
import type { Piece } from './assemble';
import { isSentence, readingOf } from './lines';

const MOST_OF_NAME = 30;
const MOST_NAMES = 6;
/** Who signs: an office, or its head with a name. */
const OFFICE =
  /(?:院|会|部|厅|局|署|委|办公室|府|处|馆|社|校|中心|公司|集团|小组|国务院|党组|司令部|联合会|[（(](?:印章|盖章|章|签字)[）)])$|^(?:主席|总理|委员长|院长|检察长|主任|书记|部长|局长|厅长|省长|市长|县长|区长|会长|馆长|秘书长)[\s\u3000]/;

/** Takes the signatures with their date from the end of the text, and from the end of what stands before an annex. */
export function signatureOf(pieces: readonly Piece[]): StatuteRemark[] {
  return pieces.flatMap((piece, at): StatuteRemark[] => {
    const next = pieces[at + 1];
    const isEnd = next === undefined || (next.kind === 'annex' && piece.kind !== 'annex');
    const { paragraphs } = piece;
    if (!isEnd || readingOf(paragraphs[paragraphs.length - 1]?.text ?? '', 0).kind !== 'date') return [];
    let from = paragraphs.length - 1;
    while (from > 1 && paragraphs.length - from <= MOST_NAMES && isOffice(paragraphs[from - 1]?.text ?? '')) from -= 1;
    if (from === 0) return [];
    const left = paragraphs.splice(from);
    return [{ kind: 'signatureLeft', line: left[0]?.line ?? piece.line, text: left.map(({ text }) => text).join(' ') }];
  });
}

const isOffice = (text: string): boolean => text.length <= MOST_OF_NAME && !isSentence(text) && OFFICE.test(text);
