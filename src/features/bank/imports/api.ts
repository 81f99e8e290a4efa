import { call } from '@/platform/call';
import {
  changeImport,
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
} from '../../../../core/bank/imports/contract';
import type { InputOf } from '../../../../core/kernel/endpoint';

export const sendStart = (input: InputOf<typeof startImport>) => call(startImport, input);
export const sendStep = (importId: string) => call(continueImport, { importId });
export const fetchImport = (importId: string) => call(openImport, { importId });
export const fetchRows = (input: InputOf<typeof listImportRows>) => call(listImportRows, input);
export const sendOptions = (input: InputOf<typeof changeImport>) => call(changeImport, input);
export const sendCommit = (importId: string) => call(commitImport, { importId });
export const sendUndo = (importId: string) => call(undoImport, { importId });
export const fetchImports = (input: InputOf<typeof listImports>) => call(listImports, input);
export const fetchProblems = (importId: string) => call(downloadProblems, { importId });
export const fetchTemplate = (format: InputOf<typeof downloadTemplate>['format']) => call(downloadTemplate, { format });
export const fetchExport = (input: InputOf<typeof exportQuestions>) => call(exportQuestions, input);
