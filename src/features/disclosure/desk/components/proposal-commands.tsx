import { Text } from '@tarojs/components';
import { useState } from 'react';
import { CheckedItems } from '@/desk/checked-items';
import { CommandCard } from '@/desk/command-card';
import { confirm } from '@/platform/confirm';
import { useKeptWords } from '@/platform/kept-words';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/text-field';
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
      form={(name) => <CommandForm key={name} name={name} proposal={proposal} />}
    />
  );
}

function CommandForm({ name, proposal }: { name: DisclosureCommandName; proposal: ProposalView }) {
  const { busy, give } = useProposal();
  const [words, setWords] = useKeptWords(`${proposal.disclosureId}:${name}`);
  const [checked, setChecked] = useState<string[]>([]);
  const isChecked = proposal.checklist.every((item) => checked.includes(item));
  const writing = writingOf[name];
  const isReady = (writing === null || words.trim() !== '') && (name !== 'review' || isChecked);

  const submit = async () => {
    const confirmText = commandWords[name];
    if (!(await confirm({ title: confirmText, content: consequenceOf(name, proposal), confirmText }))) return;
    if (!(await give(name, words, checked))) return;
    setWords('');
    toast(doneWords[name]);
  };

  return (
    <>
      {name === 'review' && (
        <>
          <Text>保密审查，逐项确认：</Text>
          <CheckedItems items={proposal.checklist} checked={checked} onChange={setChecked} />
        </>
      )}
      {writing && (
        <TextField
          label={writing.label}
          lines={writing.maxLength > 200 ? 6 : 3}
          value={words}
          onChange={setWords}
          maxLength={writing.maxLength}
          hint={`${words.length} / ${writing.maxLength} 字`}
        />
      )}
      <Button
        text={commandWords[name]}
        kind={isBackward(name) ? 'danger' : 'primary'}
        onPress={() => void submit()}
        isBusy={busy === name}
        isDisabled={!isReady || busy !== null}
      />
    </>
  );
}
