/** What the mask of an account's name may look like: `me…er`. */
export const MASKED_ACCOUNT = /^[\w.@+-]{1,2}…[\w.@+-]{1,2}$/;

/**
 * Enough of the name of an account for its owner to know it again, and for nobody to sign in with: `me…er` of member.
 * undefined: too little would be hidden.
 */
export function maskedAccount(name: string): string | undefined {
  const shown = name.length >= 6 ? 2 : 1;
  const masked = `${name.slice(0, shown)}…${name.slice(-shown)}`;
  return name.length >= 4 && MASKED_ACCOUNT.test(masked) ? masked : undefined;
}
