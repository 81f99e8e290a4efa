import { ok, type Result, refuse } from '../../../../core/kernel/result';
import { type PartOf, partsOf } from '../parts';
import { related } from '../relations';
import type { Archive, ZipCode } from '../zip';
import { BodyReading } from './body';
import { NumberCount, readNumbering } from './numbering';
import { readStyles } from './styles';

/** A part of a document in its order. A paragraph has several lines where its writer broke them. */
export type DocumentBlock = { kind: 'paragraph'; text: string } | { kind: 'table'; rows: string[][] };

export interface DocumentRemark {
  kind: 'picture' | 'text';
  /** In Chinese: what was not read, and where. */
  words: string;
}

export interface OfficeDocument {
  blocks: DocumentBlock[];
  leftOut: DocumentRemark[];
}

const RELATIONS = '_rels/.rels';
const USUAL = 'word/document.xml';

/** The main part of a text document; null for an archive that is none. */
export function mainPartOf(archive: Archive): string | null {
  if (archive.names.includes(USUAL)) return USUAL;
  const relations = archive.read(RELATIONS);
  const [target = ''] = relations?.ok ? related(relations.value, 'officeDocument') : [];
  const path = target.replace(/^\//, '');
  return /^word\/[\w.-]+\.xml$/i.test(path) && archive.names.includes(path) ? path : null;
}

/**
 * Reads a .docx as a person sees it: paragraphs with their automatic numbers, tables, inserted text but not deleted text.
 * Pictures, formulas and text boxes are not read; they are named, and stand as `UNREADABLE` in the text.
 * Format: ECMA-376, https://ecma-international.org/publications-and-standards/standards/ecma-376/
 */
export function readDocument(archive: Archive): Result<OfficeDocument, ZipCode> {
  const main = mainPartOf(archive);
  if (main === null) return refuse('BAD_WORKBOOK');
  const part = partsOf(archive);
  const body = part(main);
  if (!body.ok) return body;
  const [numbers, looks] = [partBeside(part, main, 'numbering'), partBeside(part, main, 'styles')];
  if (!numbers.ok) return numbers;
  if (!looks.ok) return looks;
  const styles = readStyles(looks.value);
  const count = new NumberCount(readNumbering(numbers.value), (style) => styles.listOf(style)?.numId ?? null);
  const reading = new BodyReading(styles, count);
  const fault = reading.read(body.value);
  return fault === null ? ok(reading.document) : refuse(fault);
}

function partBeside(part: PartOf, main: string, kind: string): Result<string, ZipCode> {
  const [folder = '', name = ''] = main.split('/');
  const relations = part(`${folder}/_rels/${name}.rels`);
  if (!relations.ok) return relations;
  const [target = `${kind}.xml`] = related(relations.value, kind);
  return part(target.startsWith('/') ? target.slice(1) : `${folder}/${target}`);
}
