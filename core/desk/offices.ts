import type { Standing } from './standing';

export type Office = 'writer' | 'publisher' | 'signer' | 'passer' | 'freshPublisher' | 'freshSigner';

/** Who is who where a unit publishes: its writers write, its secretary passes, and what goes beyond a branch is signed off. */
export const OFFICES: Readonly<Record<Office, { title: string; isHeldBy(who: Standing): boolean }>> = {
  writer: { title: '单元的联络员、书记、管理员', isHeldBy: ({ isWriter }) => isWriter },
  publisher: { title: '单元的书记、管理员', isHeldBy: ({ isPublisher }) => isPublisher },
  signer: { title: '范围内每个单元的分管领导、管理员', isHeldBy: ({ isSigner }) => isSigner },
  // Nobody passes their own words, unless their unit has nobody else, see `isOnlyOne`.
  passer: {
    title: '没有动过它的书记、管理员；单元里没有别的书记时，动过它的也可以',
    isHeldBy: ({ isPublisher, isFreshEye, isOnlyOne = false }) => isPublisher && (isFreshEye || isOnlyOne),
  },
  freshPublisher: {
    title: '没有动过它的书记、管理员',
    isHeldBy: ({ isPublisher, isFreshEye }) => isPublisher && isFreshEye,
  },
  // Nobody signs off what they wrote or changed, see `mayPass`.
  freshSigner: {
    title: '没有动过它的分管领导，或管着范围内每个单元的管理员',
    isHeldBy: ({ isSigner, isFreshEye }) => isSigner && isFreshEye,
  },
};

export type OfficeOfTwo = 'decider' | 'second';

/** Where one person proposes what another one has to decide. */
export const OFFICES_OF_TWO: Readonly<
  Record<OfficeOfTwo, { title: string; isHeldBy(who: Standing & { isProposer: boolean }): boolean }>
> = {
  decider: {
    title: '单元的书记、管理员，或范围内每个单元的分管领导',
    isHeldBy: ({ isPublisher, isSigner }) => isPublisher || isSigner,
  },
  second: {
    title: '同上，但不是提出的人；管理员也一样',
    isHeldBy: ({ isPublisher, isSigner, isProposer }) => (isPublisher || isSigner) && !isProposer,
  },
};
