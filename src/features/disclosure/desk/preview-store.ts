import { ticketFrom } from '@/desk/blocks/ask-ticket';
import { createPreview } from '@/desk/blocks/preview';
import { fetchPreview, fetchTicket } from './api';
import { workMessages } from './messages';

/** The decision of an item as its readers will see it. */
export const useDecisionPreview = createPreview(fetchPreview, workMessages);

/** Places for files of a text in the name of a unit. */
export const ticketOf = ticketFrom(fetchTicket, workMessages);
