import type { Step } from '../../../core/disclosure/rules/procedure';
import * as contract from '../../../core/disclosure/workbench-contract';
import { ok, type Result, refuse } from '../../../core/kernel/result';
import { move } from '../../_kit/desk/move';
import { tellOfNobody } from '../../_kit/desk/waiting';
import { parseMarkdown } from '../../_kit/markdown';
import { route } from '../../_kit/serve';
import { disclosureDesk } from '../desk';
import { proposalViewOf } from '../work';

export const moveDisclosure = route(
  contract.moveDisclosure,
  async ({ disclosureId: id, seenRevision, command, looked }, context) => {
    const step = stepOf(command);
    if (!step.ok) return step;
    const markdown = 'markdown' in command ? command.markdown : null;
    // These words come from whoever gives the command.
    const isOwn = markdown !== null || command.name === 'withdraw';
    const moved = await move(
      disclosureDesk,
      { id, seenRevision, command: step.value, markdown, isOwn, looked },
      context,
    );
    if (!moved.ok) return moved;
    const view = await proposalViewOf(moved.value, context);
    if (view.waiting?.people === 0) await tellOfNobody(disclosureDesk, moved.value, context);
    return ok(view);
  },
);

/** The command with its Markdown parsed into blocks. */
function stepOf(command: contract.DisclosureCommand): Result<Step, 'PICTURE_NOT_ALLOWED'> {
  if (!('markdown' in command)) return ok(command);
  const { markdown, ...rest } = command;
  const body = parseMarkdown(markdown);
  return body ? ok({ ...rest, body }) : refuse('PICTURE_NOT_ALLOWED');
}
