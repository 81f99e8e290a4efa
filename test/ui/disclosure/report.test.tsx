import { act, fireEvent, render, screen } from '@testing-library/react';
import type { ReportView } from '../../../core/disclosure/report-contract';
import { ok, refuse } from '../../../core/kernel/result';
import ReportPage from '../../../src/features/disclosure/pages/report';
import * as api from '../../../src/features/disclosure/report/api';
import { useDocument } from '../../../src/features/disclosure/report/document-store';
import { useReport } from '../../../src/features/disclosure/report/store';
import * as files from '../../../src/platform/download';
import { router } from '../../mocks/taro';

jest.mock('../../../src/features/disclosure/report/api');
jest.mock('../../../src/platform/download');
jest.mock('../../../src/platform/browser/use-media', () => ({ useMedia: () => true }));
const server = jest.mocked(api);
const saving = jest.mocked(files.saveFile);

const NOW = Date.parse('2026-11-20T10:00:00+08:00');
const report = (year: number): ReportView => ({
  unitId: 'b1',
  unitName: '第一党支部',
  year,
  at: NOW,
  isAdopted: true,
  figures: { disclosed: 1, owed: 0, lacking: 0, overdue: 0, besides: 0 },
  feedback: { received: 2, inTime: 1, late: 0, waiting: 0, overdue: 1 },
  items: [
    {
      disclosureId: 'd1',
      category: 'masses',
      title: '走访慰问',
      publishedAt: NOW,
      catalogueTitle: null,
      stage: 'decided',
      notice: null,
    },
  ],
  owed: [],
});

const open = () =>
  act(async () => {
    router.params = { unitId: 'b1', year: '2026' };
    render(<ReportPage />);
  });
const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })));
beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
  useReport.setState(useReport.getInitialState());
  useDocument.setState(useDocument.getInitialState());
  server.fetchReport.mockReset().mockImplementation(async (_unitId, year) => ok(report(year)));
  server.fetchDocument.mockReset().mockResolvedValue(ok({ name: '报告.docx', url: 'https://files.example/r.docx' }));
  saving.mockReset().mockResolvedValue(ok(null));
});
afterEach(() => jest.restoreAllMocks());

test('shows every part, of another year too', async () => {
  await open();
  expect(screen.getByRole('heading', { name: '第一党支部2026年党务公开报告' })).toBeTruthy();
  expect(screen.getByText('走访慰问')).toBeTruthy();
  expect(screen.getByText('收到意见和异议 2 条：按时答复 1 条，超期没有答复 1 条。')).toBeTruthy();
  await act(async () => fireEvent.click(screen.getByRole('radio', { name: '2025年' })));
  expect(screen.getByRole('heading', { name: '第一党支部2025年党务公开报告' })).toBeTruthy();
  await press('存为 Word 文档');
  expect(server.fetchDocument.mock.calls).toEqual([['b1', 2025]]);
});

test('hands over the document under its name', async () => {
  await open();
  await press('存为 Word 文档');
  expect(saving.mock.calls).toEqual([['报告.docx', { url: 'https://files.example/r.docx' }]]);
});

test('says why there is no document, and tries again', async () => {
  server.fetchDocument.mockResolvedValueOnce(refuse('NETWORK'));
  saving.mockResolvedValueOnce(refuse('NETWORK'));
  await open();
  await press('存为 Word 文档');
  expect(screen.getByText(/没有连上网络/)).toBeTruthy();
  expect(saving).not.toHaveBeenCalled();
  await press('存为 Word 文档');
  expect(screen.getByText('文件没有下载下来，请检查网络后重试。')).toBeTruthy();
  await press('存为 Word 文档');
  expect(screen.queryByText(/请检查网络/)).toBeNull();
});
