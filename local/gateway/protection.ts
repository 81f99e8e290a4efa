/** Headers of every answer. */
export const ON_EVERYTHING: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  // Not `no-referrer`: a form of ours would then send `Origin: null` and be taken for a foreign page's.
  'referrer-policy': 'same-origin',
};
