import { ok, type Result, refuse } from '../../../core/kernel/result';
import type { UploadTicket } from '../../../core/kernel/upload';
import type { AskTicket } from './uploads';

/** Asks for a place for a file of a text in the name of `unitId`; in words why there is none. */
export const ticketFrom =
  <Code extends string>(
    ask: (unitId: string, ending: string) => Promise<Result<UploadTicket, Code>>,
    messages: Readonly<Record<Code, string>>,
  ) =>
  (unitId: string | null): AskTicket =>
  async (ending) => {
    if (!unitId) return refuse('请先选择以谁的名义。');
    const ticket = await ask(unitId, ending);
    return ticket.ok ? ok(ticket.value) : refuse(messages[ticket.code]);
  };
