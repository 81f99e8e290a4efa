import { type Zippable, zipSync } from 'fflate';

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DOCUMENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const part = (name: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${name} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:r="${RELATION}">${content}</w:${name}>`;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const types = `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${DOCUMENT}.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="${DOCUMENT}.numbering+xml"/><Override PartName="/word/styles.xml" ContentType="${DOCUMENT}.styles+xml"/></Types>`;
const relations = (targets: readonly (readonly [kind: string, target: string])[]): string =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(([kind, target], at) => `<Relationship Id="r${at}" Type="${RELATION}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** The content of a document's parts, as any program might write it. */
export interface DocxParts {
  body: string;
  numbering?: string;
  styles?: string;
}

/** A .docx of these parts. */
export const docx = ({ body, numbering = '', styles = '' }: DocxParts, level: 0 | 6 = 6): Buffer => {
  const files: Record<string, string> = {
    '[Content_Types].xml': types,
    '_rels/.rels': relations([['officeDocument', 'word/document.xml']]),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': relations([
      ['numbering', 'numbering.xml'],
      ['styles', 'styles.xml'],
    ]),
    'word/numbering.xml': part('numbering', numbering),
    'word/styles.xml': part('styles', styles),
  };
  const zipped: Zippable = Object.fromEntries(
    // A fixed day, so that the same content is the same file.
    Object.entries(files).map(([name, text]) => [name, [Buffer.from(text), { mtime: '2026-01-01' }]]),
  );
  return Buffer.from(zipSync(zipped, { level }));
};

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** A run of a paragraph; `look` is the content of its `rPr`. */
export const run = (text: string, look = ''): string =>
  `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/** A paragraph of a text or of runs; `properties` is the content of its `pPr`. */
export const p = (content: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') ? content : run(content)}</w:p>`;

/** The place of a paragraph in a list. */
export const inList = (numId: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;

export const table = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows
    .map((row) => `<w:tr>${row.map((cell) => `<w:tc>${cell.startsWith('<') ? cell : p(cell)}</w:tc>`).join('')}</w:tr>`)
    .join('')}</w:tbl>`;

/** A level of a list: its format, its text such as `%1.`, and anything else that it says. */
export const listLevel = (level: number, format: string, text: string, rest = '', start = 1): string =>
  `<w:lvl w:ilvl="${level}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${rest}<w:lvlText w:val="${text}"/></w:lvl>`;

export const list = (id: number, ...levels: readonly string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;

/** A use of a list, by which paragraphs refer to it. */
export const use = (numId: number, listId: number, rest = ''): string =>
  `<w:num w:numId="${numId}"><w:abstractNumId w:val="${listId}"/>${rest}</w:num>`;
