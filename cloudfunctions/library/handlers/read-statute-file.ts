import { ok, type Result, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/library/workbench-contract';
import { UNREADABLE } from '../../_kit/office/document/paragraph';
import {
  type DocumentBlock,
  mainPartOf,
  type OfficeDocument,
  readDocument,
} from '../../_kit/office/document/read-document';
import { linesOfRows } from '../../_kit/office/document/tables';
import { foreignKind } from '../../_kit/office/foreign-kind';
import { isZip, openZip } from '../../_kit/office/zip';
import { route } from '../../_kit/serve';

type Code = 'NOT_A_DOCUMENT' | 'OLD_WORD' | 'ENCRYPTED' | 'BAD_DOCUMENT';

export const readStatuteFile = route(contract.readStatuteFile, async ({ content }) => {
  const document = documentIn(Buffer.from(content, 'base64'));
  if (!document.ok) return document;
  const { blocks, leftOut } = document.value;
  const text = blocks.flatMap(linesOf).join('\n').trim();
  if (text === '') return refuse('DOCUMENT_EMPTY');
  if (text.length > contract.MOST_STATUTE_CHARACTERS) return refuse('DOCUMENT_TOO_LONG');
  return ok({ text, leftOut: leftOut.map(({ words }) => words) });
});

function documentIn(bytes: Buffer): Result<OfficeDocument, Code> {
  const foreign = foreignKind(bytes);
  if (foreign === 'OLD_WORD' || foreign === 'ENCRYPTED') return refuse(foreign);
  if (!isZip(bytes)) return refuse('NOT_A_DOCUMENT');
  const archive = openZip(bytes);
  if (!archive.ok) return refuse('BAD_DOCUMENT');
  if (mainPartOf(archive.value) === null) return refuse('NOT_A_DOCUMENT');
  const document = readDocument(archive.value);
  return document.ok ? document : refuse('BAD_DOCUMENT');
}

/** A picture alone is named beside the text; within words, its place is kept. */
const linesOf = (block: DocumentBlock): string[] =>
  (block.kind === 'paragraph' ? block.text.split('\n') : linesOfRows(block.rows))
    .filter((line) => line === '' || line.replaceAll(UNREADABLE, '').trim() !== '')
    .map((line) => line.replaceAll(UNREADABLE, '〔此处有图或公式〕'));
