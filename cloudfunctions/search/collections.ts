import { collection } from '../_kit/collection';
import type { MendingDoc } from './handlers/mend-index';

export const SearchMending = collection<MendingDoc>({
  name: 'searchMending',
  id: '只有一份',
  summary: '核对搜索的索引，到了哪里',
});
