import { ok, type Result, refuse } from '../../../core/kernel/result';
import { declaresTypes } from './xml-tags';
import type { Archive, ZipCode } from './zip';

/** The XML of a part of an office file; '' for a part that it does not have. */
export type PartOf = (name: string) => Result<string, ZipCode>;

export const partsOf =
  (archive: Archive): PartOf =>
  (name) => {
    const content = archive.read(name) ?? ok('');
    return content.ok && declaresTypes(content.value) ? refuse('BAD_WORKBOOK') : content;
  };
