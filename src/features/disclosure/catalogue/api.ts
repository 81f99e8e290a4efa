import { call } from '@/platform/call';
import { openCatalogue, saveCatalogue } from '../../../../core/disclosure/catalogue-contract';
import type { InputOf } from '../../../../core/kernel/endpoint';

export const fetchCatalogue = () => call(openCatalogue, {});
export const sendCatalogue = (input: InputOf<typeof saveCatalogue>) => call(saveCatalogue, input);
