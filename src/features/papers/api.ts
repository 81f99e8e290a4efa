import { call } from '@/platform/call';
import type { InputOf } from '../../../core/kernel/endpoint';
import { listUnits } from '../../../core/org/workbench-contract';
import {
  checkSections,
  listAskable,
  listPapers,
  listTopics,
  movePaper,
  openPaperWork,
  openWeeklyPlan,
  redrawAttempt,
  savePaper,
  setThemes,
} from '../../../core/quiz/papers/contract';
import type { BlueprintSection } from '../../../core/quiz/papers/plan';
import type { PaperKind } from '../../../core/quiz/papers/taking';
import { setBlueprint } from '../../../core/quiz/weekly/contract';

export const fetchUnits = () => call(listUnits, {});
export const fetchPapers = (kind: PaperKind, cursor: string | undefined) => call(listPapers, { kind, cursor });
export const fetchPaperWork = (paperId: string) => call(openPaperWork, { paperId });
export const sendPaper = (input: InputOf<typeof savePaper>) => call(savePaper, input);
export const sendMove = (input: InputOf<typeof movePaper>) => call(movePaper, input);
export const fetchAvailability = (unitId: string, sections: BlueprintSection[]) =>
  call(checkSections, { unitId, sections });
export const fetchAskable = (input: InputOf<typeof listAskable>) => call(listAskable, input);
export const fetchTopics = (unitId: string) => call(listTopics, { unitId });
export const fetchWeeklyPlan = (unitId: string) => call(openWeeklyPlan, { unitId });
export const sendBlueprint = (input: InputOf<typeof setBlueprint>) => call(setBlueprint, input);
export const sendThemes = (input: InputOf<typeof setThemes>) => call(setThemes, input);
export const askRedraw = (attemptId: string) => call(redrawAttempt, { attemptId });
