import {
  changeImport,
  cleanImports,
  commitImport,
  continueImport,
  downloadProblems,
  downloadTemplate,
  exportQuestions,
  listImportRows,
  listImports,
  openImport,
  startImport,
  undoImport,
} from '../../core/bank/import-contract';
import { importQuestions, listStale, resolveStale } from '../../core/bank/workbench-contract';
import { type Route, route } from '../_kit/serve';
import { handleChangeImport } from './handlers/change-import';
import { handleCleanImports } from './handlers/clean-imports';
import { handleCommitImport } from './handlers/commit-import';
import { handleContinueImport } from './handlers/continue-import';
import { handleDownloadProblems } from './handlers/download-problems';
import { handleDownloadTemplate } from './handlers/download-template';
import { handleExportQuestions } from './handlers/export-questions';
import { handleImportQuestions } from './handlers/import-questions';
import { handleListImportRows } from './handlers/list-import-rows';
import { handleListImports } from './handlers/list-imports';
import { handleListStale } from './handlers/list-stale';
import { handleOpenImport } from './handlers/open-import';
import { handleResolveStale } from './handlers/resolve-stale';
import { handleStartImport } from './handlers/start-import';
import { handleUndoImport } from './handlers/undo-import';

export const routes: Route[] = [
  route(importQuestions, handleImportQuestions),
  route(listStale, handleListStale),
  route(resolveStale, handleResolveStale),
  route(startImport, handleStartImport),
  route(continueImport, handleContinueImport),
  route(openImport, handleOpenImport),
  route(listImports, handleListImports),
  route(listImportRows, handleListImportRows),
  route(changeImport, handleChangeImport),
  route(commitImport, handleCommitImport),
  route(undoImport, handleUndoImport),
  route(downloadProblems, handleDownloadProblems),
  route(downloadTemplate, handleDownloadTemplate),
  route(exportQuestions, handleExportQuestions),
  route(cleanImports, handleCleanImports),
];
