import { unzipSync } from 'fflate';
import { AuditLog } from '../../../cloudfunctions/_kit/collections';
import { Questions } from '../../../cloudfunctions/bank/collections';
import * as bank from '../../../cloudfunctions/bank/routes';
import { commitImport, downloadTemplate, exportQuestions } from '../../../core/bank/imports/contract';
import { importQuestions } from '../../../core/bank/stale/contract';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { fetched, givenFile, untilDone } from './import-files';
import { bank as sampleBank } from './sample-bank';

/** Files that we write, for an export and as templates, are read as they were meant. */
let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([bank]);
});
beforeEach(() => cloud.reset());
afterAll(() => cloud.close());

const stored = () => cloud.db.in(Questions).query({}, { orderBy: [['_id', 'asc']], limit: 1000 });

describe('an export', () => {
  it.each(['xlsx', 'csv', 'gift', 'text', 'aiken'] as const)(
    'as %s changes nothing when it is imported',
    async (format) => {
      await cloud.expectOk('admin', importQuestions, { unitId: 'zz', questions: sampleBank() });
      const before = await stored();
      const { file, written, leftOut } = await cloud.expectOk('admin', exportQuestions, {
        unitId: 'zz',
        format,
        state: 'active',
      });
      expect(written + leftOut).toBe(12);
      expect(leftOut).toBe({ xlsx: 0, csv: 0, gift: 3, text: 0, aiken: 9 }[format]);
      const { importId } = await givenFile(cloud, file?.name ?? '', await fetched(file?.url ?? ''), { key: format });
      const view = await untilDone(cloud, importId);
      expect(view).toMatchObject({ format, total: written, counts: { new: 0, draft: 0, changed: 0, problem: 0 } });
      if (format !== 'aiken') expect(view.counts.same).toBe(written);
      await cloud.expectOk('admin', commitImport, { importId });
      await untilDone(cloud, importId);
      expect(await stored()).toEqual(before);
    },
  );

  const BEGINNINGS = ['=1+1', '+86', '-5℃', '@所有人', "'=一", "''-二", '＝1', '－3℃', "'引用'"];

  it.each(['xlsx', 'csv'] as const)('as %s keeps texts that begin like a formula', async (format) => {
    const questions = sampleBank()
      .slice(0, BEGINNINGS.length)
      .map((question, at) => ({
        ...question,
        stem: `${BEGINNINGS[at]}是什么？第 ${at} 题`,
        explanation: `${BEGINNINGS[at]}的解析`,
        ...(question.body.type === 'single'
          ? {
              body: {
                ...question.body,
                options: question.body.options.map((option) => ({ ...option, text: `${BEGINNINGS[at]}${option.key}` })),
              },
            }
          : question.body.type === 'blank'
            ? { body: question.body, stem: `${BEGINNINGS[at]}${question.stem}` }
            : {}),
      }));
    await cloud.expectOk('admin', importQuestions, { unitId: 'zz', questions });
    const before = await stored();
    expect(before).toHaveLength(BEGINNINGS.length);
    const { file } = await cloud.expectOk('admin', exportQuestions, { unitId: 'zz', format, state: 'active' });
    const content = await fetched(file?.url ?? '');
    if (format === 'xlsx') {
      const { 'xl/sharedStrings.xml': strings, 'xl/worksheets/sheet1.xml': sheet } = unzipSync(content);
      const xml = `${Buffer.from(strings ?? [])}${Buffer.from(sheet ?? [])}`;
      expect(xml).toContain('>-5℃是什么？');
      expect(xml).not.toContain("'-5℃");
      expect(xml).not.toContain('<f>');
    }
    const { importId } = await givenFile(cloud, file?.name ?? '', content, { key: `again-${format}` });
    expect((await untilDone(cloud, importId)).counts).toMatchObject({ same: BEGINNINGS.length });
    await cloud.expectOk('admin', commitImport, { importId });
    await untilDone(cloud, importId);
    expect(await stored()).toEqual(before);
  });

  it('holds the type and the topic that were asked for, and is audited', async () => {
    await cloud.expectOk('admin', importQuestions, { unitId: 'zz', questions: sampleBank() });
    const input = { unitId: 'zz', format: 'csv', state: 'active' } as const;
    expect(await cloud.expectOk('admin', exportQuestions, { ...input, type: 'judge' })).toMatchObject({ written: 3 });
    expect(await cloud.expectOk('admin', exportQuestions, { ...input, topic: '没有' })).toEqual({
      file: null,
      written: 0,
      leftOut: 0,
      inTest: 0,
    });
    expect(await cloud.expectOk('admin', exportQuestions, { ...input, state: 'retired' })).toMatchObject({
      written: 0,
    });
    const audited = await cloud.db.in(AuditLog).query({ action: 'questions.exported' });
    expect(audited.map(({ detail }) => detail)).toEqual([{ format: 'csv', questions: 3 }]);
  });
});

it.each(['xlsx', 'csv', 'text'] as const)('the template as %s is a file that can be imported', async (format) => {
  const { name, url } = await cloud.expectOk('admin', downloadTemplate, { format });
  const { importId } = await givenFile(cloud, name, await fetched(url));
  expect(await untilDone(cloud, importId)).toMatchObject({ format, total: 2, counts: { new: 2 }, unknownColumns: [] });
});
