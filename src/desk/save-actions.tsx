import { Button } from '@/ui/button';

interface SaveActionsProps {
  /** Whether there is something to save; without it the buttons can be seen and not be pressed. */
  isChanged: boolean;
  isBusy: boolean;
  onSave: () => void;
  onDiscard: () => void;
  saveText?: string;
  discardText?: string;
  /** What is there is saved for the first time, changed or not. */
  isNew?: boolean;
}

/** The action of a page on which settings are edited and saved together. */
export function SaveActions({ isChanged, isBusy, onSave, onDiscard, isNew = false, ...words }: SaveActionsProps) {
  const { saveText = '保存', discardText = '不改了' } = words;
  return (
    <>
      <Button kind='secondary' text={discardText} onPress={onDiscard} isDisabled={isBusy || !isChanged} />
      <Button text={saveText} onPress={onSave} isBusy={isBusy} isDisabled={!isChanged && !isNew} />
    </>
  );
}
