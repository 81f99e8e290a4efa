import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { ReportPart } from '../../core/disclosure/rules/report';

interface WrittenReport {
  title: string;
  /** When it was drawn up, in ms. */
  at: number;
  /** Below the title. */
  note: string;
  parts: readonly ReportPart[];
}

/** XML cannot contain these, half a sign of two units among them; nobody sees them. */
const UNFIT = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu;
const run = (text: string, bold = false): TextRun => new TextRun({ text: text.replace(UNFIT, ''), bold });

const FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体' };
const HEAD_FONT = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '黑体' };
/** Half points, and for distances twentieths of a point. */
const SIZES = { text: 21, small: 18, heading: 28, title: 36 };
const GAP = { small: 60, text: 120, part: 280 };
const A4 = { width: 11_906, height: 16_838 };
const MARGIN = 1_134;
/** The first column of a table names the row. */
const FIRST_SHARE = 36;

/** A report as a Word document. The same report is the same file, byte for byte. */
export async function writeDocx({ title, at, note, parts }: WrittenReport): Promise<Buffer> {
  const document = new Document({
    title: title.replace(UNFIT, ''),
    creator: '指尖微课堂',
    styles: {
      default: {
        document: { run: { font: FONT, size: SIZES.text } },
        title: { run: { font: HEAD_FONT, size: SIZES.title }, paragraph: { alignment: AlignmentType.CENTER } },
        heading1: {
          run: { font: HEAD_FONT, size: SIZES.heading },
          paragraph: { keepNext: true, spacing: { before: GAP.part, after: GAP.text } },
        },
      },
    },
    sections: [
      {
        properties: { page: { size: A4, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } } },
        footers: { default: pageNumbers() },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [run(title)] }),
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { before: GAP.small },
            children: [run(note)],
          }),
          ...parts.flatMap(partOf),
        ],
      },
    ],
  });
  return dated(await Packer.toBuffer(document), at);
}

const PROPERTIES = 'docProps/core.xml';
const DATES = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g;

/** The library dates a document by the clock of its machine, everywhere in it; here it is as old as what it says. */
function dated(content: Buffer, at: number): Buffer {
  const parts = unzipSync(content);
  const properties = parts[PROPERTIES];
  if (!properties) throw new Error('the document has no properties');
  const moment = new Date(at);
  parts[PROPERTIES] = strToU8(strFromU8(properties).replace(DATES, `$1${moment.toISOString()}`));
  return Buffer.from(zipSync(parts, { mtime: moment }));
}

const pageNumbers = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [new TextRun({ size: SIZES.small, children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
      }),
    ],
  });

const partOf = ({ title, sentence, head, rows }: ReportPart): (Paragraph | Table)[] => [
  new Paragraph({ heading: HeadingLevel.HEADING_1, children: [run(title)] }),
  new Paragraph({ spacing: { after: GAP.text }, children: [run(sentence)] }),
  ...(rows.length === 0 ? [] : [tableOf(head, rows)]),
];

const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: cellsOf(head, true) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: cellsOf(row, false) })),
    ],
  });

const cellsOf = (texts: readonly string[], isHead: boolean): TableCell[] =>
  texts.map(
    (text, column) =>
      new TableCell({
        width: {
          size: column === 0 ? FIRST_SHARE : (100 - FIRST_SHARE) / (texts.length - 1),
          type: WidthType.PERCENTAGE,
        },
        margins: { top: GAP.small, bottom: GAP.small, left: GAP.small, right: GAP.small },
        children: [new Paragraph({ children: [run(text, isHead)] })],
      }),
  );
