import { call } from '@/platform/call';
import type { InputOf } from '../../../core/kernel/endpoint';
import { search } from '../../../core/search/contract';

export const fetchHits = (input: InputOf<typeof search>) => call(search, input);
