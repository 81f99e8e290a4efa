import { createPreview } from '@/desk/blocks/preview';
import { fetchPreview } from './api';
import { workMessages } from './messages';

/** The decision of an item as its readers will see it. */
export const useDecisionPreview = createPreview(fetchPreview, workMessages);
