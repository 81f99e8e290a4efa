import { Button } from '@/ui/button';

/** Something that can be done with the open document now. */
export interface DeskCommand {
  name: string;
  text: string;
  kind?: 'primary' | 'secondary' | 'danger';
  isBusy?: boolean;
  isDisabled?: boolean;
  onPress: () => void;
}

/** The first command with this name saves: Ctrl+S gives it. Ctrl+Enter gives the primary one. */
export const SAVE = 'save';

export const CommandBar = ({ commands }: { commands: readonly DeskCommand[] }) =>
  commands.map(({ name, ...button }) => <Button key={name} {...button} />);

const isFree = ({ isBusy, isDisabled }: DeskCommand): boolean => !isBusy && !isDisabled;

/** The command that a key gives; null: none. */
export function commandFor(
  { key, isHeld }: { key: string; isHeld: boolean },
  commands: readonly DeskCommand[],
): DeskCommand | null {
  if (!isHeld || (key !== 's' && key !== 'S' && key !== 'Enter')) return null;
  const wanted = commands.find(({ name, kind = 'primary' }) => (key === 'Enter' ? kind === 'primary' : name === SAVE));
  return wanted && isFree(wanted) ? wanted : null;
}
