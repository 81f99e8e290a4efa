import { call } from '@/platform/call';
import { openCoverage, openCoverageCell } from '../../../../core/disclosure/coverage-contract';
import type { InputOf } from '../../../../core/kernel/endpoint';

export const fetchCoverage = (input: InputOf<typeof openCoverage>) => call(openCoverage, input);
export const fetchCell = (input: InputOf<typeof openCoverageCell>) => call(openCoverageCell, input);
