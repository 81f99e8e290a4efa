import type { EndChange, EndProposal } from '../../../core/desk/end-change';
import type { AuditDoc } from '../audit';

type EndEvent =
  | { type: 'endProposed'; proposal: Pick<EndProposal<number | null>, 'endsAt' | 'reason'> }
  | { type: 'endChanged'; change: Pick<EndChange, 'from' | 'to'> };

/** What the audit log says of a step towards another end of what is open. */
export const endEntry = (kind: 'survey' | 'call', event: EndEvent): Pick<AuditDoc, 'action' | 'detail'> =>
  event.type === 'endProposed'
    ? { action: `${kind}.endProposed`, detail: { endsAt: event.proposal.endsAt, reason: event.proposal.reason } }
    : { action: `${kind}.endChanged`, detail: { from: event.change.from, to: event.change.to } };
