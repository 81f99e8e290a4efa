import type { LeftOut } from '../../../../imports/import';
import type { Assembled, Section } from './assembled';

/** Places named of one kind; the others are counted. */
const NAMED = 5;
const SHOWN_CHARACTERS = 16;

/** What of a text was not read, and where its numbers leave a gap: a question may be missing there. */
export function remarksOn({ sections, answers, leftOut, pages }: Omit<Assembled, 'lettered'>): LeftOut[] {
  return [
    ...remark(
      leftOut
        .filter((line, index) => index > 0 || !isTitle(line.text))
        .map(({ at, text }) => `第 ${at} 行“${shown(text)}”`),
    ),
    ...remark(answers.map(({ at }) => `第 ${at} 行起的答案，前面没有缺答案的题`)),
    ...(pages > 0 ? remark([`${pages} 行页码`]) : []),
    ...remark(sections.flatMap(gapsIn), '题号不连续：'),
  ];
}

function remark(places: readonly string[], about = ''): LeftOut[] {
  if (places.length === 0) return [];
  const more = places.length > NAMED ? `等 ${places.length} 处` : '';
  return [{ kind: 'text', words: `${about}${places.slice(0, NAMED).join('、')}${more}` }];
}

function gapsIn({ blocks }: Section): string[] {
  return blocks.flatMap(({ number, line }, index) => {
    const before = blocks[index - 1]?.number ?? 0;
    return before > 0 && number > before + 1 ? [`第 ${line} 行从 ${before} 到 ${number}`] : [];
  });
}

/** The name of the whole, above everything else. */
const isTitle = (text: string): boolean => text.length <= 30 && !/[。？?！!：:；;，,_（）()]/.test(text);

const shown = (text: string): string => (text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text);
