import { call } from '@/platform/call';
import type { InputOf } from '../../../../core/kernel/endpoint';
import {
  decideName,
  listLetters,
  moveLetter,
  openLetter,
  openLetterFigures,
  openLetterTerms,
  saveLetterTerms,
} from '../../../../core/letters/workbench-contract';

export const fetchLetters = (input: InputOf<typeof listLetters>) => call(listLetters, input);
export const fetchLetter = (letterId: string) => call(openLetter, { letterId });
export const sendStep = (input: InputOf<typeof moveLetter>) => call(moveLetter, input);
export const sendNameDecision = (input: InputOf<typeof decideName>) => call(decideName, input);
export const fetchFigures = () => call(openLetterFigures, {});
export const fetchTerms = () => call(openLetterTerms, {});
export const sendTerms = (input: InputOf<typeof saveLetterTerms>) => call(saveLetterTerms, input);
