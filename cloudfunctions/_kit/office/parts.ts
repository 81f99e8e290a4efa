import { ok, type Result, refuse } from '../../../core/kernel/result';
import { declaresTypes } from './xml-tags';
import type { Archive, ZipCode } from './zip';

/** The XML of a part of an office file; '' for a part that it does not have. */
export type PartOf = (name: string) => Result<string, ZipCode>;

/**
 * Tags in all parts together. A workbook of 20,000 questions has two million; what packs well can have ten times as many
 * without saying anything, and each takes its time.
 */
const MOST_TAGS = 3_000_000;

export function partsOf(archive: Archive): PartOf {
  let left = MOST_TAGS;
  return (name) => {
    const content = archive.read(name) ?? ok('');
    if (!content.ok) return content;
    left -= tagsIn(content.value);
    if (left < 0) return refuse('UNFOLDS_TOO_LARGE');
    return declaresTypes(content.value) ? refuse('BAD_WORKBOOK') : content;
  };
}

function tagsIn(xml: string): number {
  let tags = 0;
  for (let at = xml.indexOf('<'); at >= 0 && tags <= MOST_TAGS; at = xml.indexOf('<', at + 1)) tags += 1;
  return tags;
}
