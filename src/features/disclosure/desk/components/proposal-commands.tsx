import { CommandCard } from '@/desk/command-card';
import { CommandForm } from '@/desk/command-form';
import type { DisclosureCommandName, ProposalView } from '../../../../../core/disclosure/workbench-contract';
import { useProposal } from '../compose-store';
import { commandWords, consequenceOf, doneWords, writingOf } from '../words';

const isBackward = (name: DisclosureCommandName): boolean => name === 'return' || name === 'withdraw';

/** Commands that move the item on, then those that take it back. */
const forwardFirst = (commands: readonly DisclosureCommandName[]): DisclosureCommandName[] => [
  ...commands.filter((name) => !isBackward(name)),
  ...commands.filter(isBackward),
];

/** The commands that I may give for the item now, with the form of the chosen one. */
export function ProposalCommands({ proposal }: { proposal: ProposalView }) {
  const message = useProposal((state) => state.message);
  return (
    <CommandCard
      commands={forwardFirst(proposal.commands)}
      words={commandWords}
      isLate={isBackward}
      message={message}
      form={(name) => <OneCommand key={name} name={name} proposal={proposal} />}
    />
  );
}

function OneCommand({ name, proposal }: { name: DisclosureCommandName; proposal: ProposalView }) {
  const { busy, give } = useProposal();
  return (
    <CommandForm
      keptAs={`${proposal.disclosureId}:${name}`}
      title={commandWords[name]}
      consequence={consequenceOf(name, proposal)}
      done={doneWords[name]}
      isLate={isBackward(name)}
      isBusy={busy === name}
      isDisabled={busy !== null}
      checklist={name === 'review' ? proposal.checklist : null}
      writing={writingOf[name]}
      give={(words, checked) => give(name, words, checked)}
    />
  );
}
