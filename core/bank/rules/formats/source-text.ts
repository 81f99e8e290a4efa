import type { Source } from '../../question';
import { storedVersion } from '../source-version';
import { NO_SOURCE } from './draft';

const BAR = /[|｜]/;
/** 《监察法》（2024-12-25）第三条“各级监察委员会……”. Every part after the title is optional. */
const AS_PEOPLE_WRITE =
  /^《([^》]+)》\s*(?:[（(]([^）)]{1,40})[）)]\s*)?(?:(第[^条\s]{1,12}条(?:第[^款\s]{1,8}款)?(?:第[^项\s]{1,8}项)?)\s*)?(?:[:：，,]\s*)?(?:[“"「](.+)[”"」])?$/s;

/** A text longer than any source is not parsed. */
const LONGEST = 1_000;

/** Reads a source from one line. A line in no known form is taken as the document's name. */
export function readSource(text: string): Source {
  const line = text.trim();
  const parts = line.split(BAR).map((part) => part.trim());
  if (parts.length === 4) {
    const [document = '', version = '', article = '', quote = ''] = parts;
    return { document, version: storedVersion(version), article, quote };
  }
  if (line.length > LONGEST) return { ...NO_SOURCE, document: line };
  const [found, document = '', version = '', article = '', quote = ''] = AS_PEOPLE_WRITE.exec(line) ?? [];
  return found === undefined
    ? { ...NO_SOURCE, document: line }
    : { document, version: storedVersion(version), article, quote };
}

export const writeSource = ({ document, version, article, quote }: Source): string =>
  [document, version, article, quote].some((part) => part !== '') ? [document, version, article, quote].join('｜') : '';
