import { strFromU8, unzipSync } from 'fflate';
import { Disclosures } from '../../../cloudfunctions/disclosure/collections';
import * as disclosure from '../../../cloudfunctions/disclosure/routes';
import { fileNameOf } from '../../../cloudfunctions/reports/file-name';
import * as reports from '../../../cloudfunctions/reports/routes';
import { openCatalogue, saveCatalogue } from '../../../core/disclosure/catalogue-contract';
import { openReport } from '../../../core/disclosure/report-contract';
import { reportParts } from '../../../core/disclosure/rules/report';
import { downloadReport } from '../../../core/reports/contract';
import { FRIDAY_MORNING } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { givenProposal } from '../disclosure/sample-disclosures';

interface Element {
  textContent: string | null;
  getElementsByTagName(name: string): Iterable<Element>;
}
/** Without its types, which bring those of a browser into every test of a function. */
const { JSDOM }: { JSDOM: new (xml: string, options: { contentType: string }) => { window: { document: Element } } } =
  jest.requireActual('jsdom');

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([disclosure, reports]);
});
beforeEach(() => cloud.reset());
afterAll(() => cloud.close());

const YEAR = { unitId: 'b1', year: 2026 };

/** The words of a document's paragraphs, after every part of it was read as strict XML. */
async function read(url: string): Promise<string[]> {
  const parts = unzipSync(new Uint8Array(await (await fetch(url)).arrayBuffer()));
  const xml = Object.entries(parts).filter(([name]) => /\.(xml|rels)$/.test(name));
  expect(xml.length).toBeGreaterThan(5);
  const documents = new Map(
    xml.map(([name, bytes]) => {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      return [name, new JSDOM(text, { contentType: 'application/xml' }).window.document];
    }),
  );
  const body = documents.get('word/document.xml');
  if (!body) throw new Error('the document has no body');
  return [...body.getElementsByTagName('w:p')].map((paragraph) =>
    [...paragraph.getElementsByTagName('w:t')].map(({ textContent }) => textContent ?? '').join(''),
  );
}

const adopt = async () => {
  const { items } = await cloud.expectOk('admin', openCatalogue, {});
  await cloud.expectOk('admin', saveCatalogue, { seenRevision: 0, items });
};

test('says what the page says, in every part', async () => {
  await adopt();
  await givenProposal(cloud, 'd1', 'approve', { noticeDays: 7, catalogueKey: 'dues' });
  const { name, url } = await cloud.expectOk('secretary1', downloadReport, YEAR);
  expect(name).toBe('第一党支部2026年党务公开报告.docx');
  const words = await read(url);
  expect(words.slice(0, 2)).toEqual(['第一党支部2026年党务公开报告', '2026年11月20日生成']);
  const parts = reportParts(await cloud.expectOk('secretary1', openReport, YEAR));
  expect(words.slice(2)).toEqual(
    parts.flatMap(({ title, sentence, head, rows }) => [
      title,
      sentence,
      ...(rows.length === 0 ? [] : [...head, ...rows.flat()]),
    ]),
  );
});

test('is the same file for the same report, whatever the clock of the machine says', async () => {
  await givenProposal(cloud, 'd1', 'approve');
  const bytes = async () => {
    const { url } = await cloud.expectOk('admin', downloadReport, YEAR);
    return Buffer.from(await (await fetch(url)).arrayBuffer());
  };
  const first = await bytes();
  expect(strFromU8(unzipSync(first)['docProps/core.xml'] ?? new Uint8Array())).toContain('2026-11-20T');
  expect((await bytes()).equals(first)).toBe(true);
});

const ODD = [
  '标'.repeat(200),
  '👩‍👩‍👧 与 🇨🇳 与 𠮷',
  '<w:p>&amp;"\'</w:t>]]>',
  '=1+1 {{day+3}} %s',
  '前\u0000\u0001\u0008\u000b\u001f后',
  '半个\ud83d字',
  '不是字\ufffe\uffff',
  '两\n行\t和制表',
];
const KEPT = new Map([
  ['前\u0000\u0001\u0008\u000b\u001f后', '前后'],
  ['半个\ud83d字', '半个字'],
  ['不是字\ufffe\uffff', '不是字'],
]);

test('a long list and odd titles stand in it as they are, without what XML cannot hold', async () => {
  await givenProposal(cloud, 'd0', 'approve');
  const first = await cloud.db.in(Disclosures).find('d0');
  if (!first) throw new Error('the item was not written');
  const titles = Array.from({ length: 400 }, (_, at) => ODD[at] ?? `第 ${at} 项`);
  await cloud.db
    .in(Disclosures)
    .addMany(titles.map((title, at) => ({ ...first, _id: `odd-${at}`, title, publishedAt: FRIDAY_MORNING + at })));
  const words = await read((await cloud.expectOk('admin', downloadReport, YEAR)).url);
  for (const title of titles) expect(words).toContain(KEPT.get(title) ?? title);
});

test('over a unit outside the subtree it is refused, and no file is written', async () => {
  const download = (name: string, unitId: string) => cloud.call(name, downloadReport, { unitId, year: 2026 });
  expect(await download('secretary2', 'b1')).toMatchObject({ code: 'NOT_FOUND' });
  expect(await download('secretary1', 'zz')).toMatchObject({ code: 'NOT_FOUND' });
  expect(await download('admin', 'nothing')).toMatchObject({ code: 'NOT_FOUND' });
  expect(await download('member1', 'b1')).toMatchObject({ code: 'FORBIDDEN' });
});

test.each([
  ['一支部/二:支部*?"<>|', '一支部二支部'],
  ['..\\坏', '坏'],
  ['  名\u0000字\u202e ', '名字'],
  ['长'.repeat(200), '长'.repeat(80)],
])('a title %j as the name of a file', (title, name) => {
  expect(fileNameOf(title)).toBe(name);
});
