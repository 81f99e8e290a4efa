import { isSameWording } from './same-wording';
import type { Body } from './shape';

const isAccepted = (text: string, variants: readonly string[]): boolean =>
  variants.some((variant) => isSameWording(text, variant));

/** For each blank, whether what was written in it is right. */
export function verdictsOf(texts: readonly string[], { key, anyOrder }: Pick<Body, 'key' | 'anyOrder'>): boolean[] {
  if (!anyOrder) return key.map((variants, index) => isAccepted(texts[index] ?? '', variants));
  const matched = matchedTexts(texts, key);
  return key.map((_, index) => matched.has(index));
}

/**
 * The texts that earn something when the order is free: each text is matched with one blank that accepts it, and each
 * blank with one text, as many as possible. Source: H. W. Kuhn, The Hungarian method for the assignment problem, Naval
 * Research Logistics Quarterly 2 (1955), 83–97, by augmenting paths.
 */
function matchedTexts(texts: readonly string[], key: Body['key']): Set<number> {
  const accepts = texts.map((text) => key.flatMap((variants, blank) => (isAccepted(text, variants) ? [blank] : [])));
  const textIn = new Map<number, number>();
  const place = (text: number, tried: Set<number>): boolean =>
    (accepts[text] ?? []).some((blank) => {
      if (tried.has(blank)) return false;
      tried.add(blank);
      const other = textIn.get(blank);
      if (other !== undefined && !place(other, tried)) return false;
      textIn.set(blank, text);
      return true;
    });
  for (let text = 0; text < Math.min(texts.length, key.length); text += 1) place(text, new Set());
  return new Set(textIn.values());
}
