import { createPreview } from '@/desk/blocks/preview';
import { fetchPreview } from './api';
import { workMessages } from './messages';

/** A post as its readers will see it. */
export const usePreview = createPreview(fetchPreview, workMessages);
