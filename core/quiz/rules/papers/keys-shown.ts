import type { KeysShown, PaperKind } from '../../papers/taking';

/** Of a contest the members of many branches take the same paper on different days, so its keys wait for its end. */
export const keysShownOf = ({
  kind,
  taking,
}: {
  kind: PaperKind;
  taking: { keys?: KeysShown | undefined };
}): KeysShown => taking.keys ?? (kind === 'contest' ? 'end' : 'handIn');
