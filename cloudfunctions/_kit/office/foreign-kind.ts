/** Files of programs that we do not read, and that are easily taken for one that we do. */
export type ForeignKind = 'OLD_EXCEL' | 'OLD_WORD' | 'ENCRYPTED' | 'PDF' | 'RICH_TEXT' | 'WEB_PAGE';

/** First bytes of a Compound File Binary: .xls, .doc and .ppt from before 2007, and newer files with a password. */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** What a file is by its content, whatever its name says; null for any other. */
export function foreignKind(bytes: Buffer): ForeignKind | null {
  if (bytes.subarray(0, 4).equals(COMPOUND)) return compoundKind(bytes);
  const beginning = bytes
    .subarray(0, 200)
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  if (beginning.startsWith('%PDF-')) return 'PDF';
  if (beginning.startsWith('{\\rtf')) return 'RICH_TEXT';
  // Some programs write a page for browsers, or one XML, and name it .doc or .xls.
  return /^(?:<!DOCTYPE html|<html[\s>]|MIME-Version:|<\?xml)/i.test(beginning) ? 'WEB_PAGE' : null;
}

/** The names of its streams are written in UTF-16. */
function compoundKind(bytes: Buffer): ForeignKind {
  const holds = (name: string): boolean => bytes.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage')) return 'ENCRYPTED';
  return holds('WordDocument') ? 'OLD_WORD' : 'OLD_EXCEL';
}
