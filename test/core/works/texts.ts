/** A text of characters in no order, the same for the same seed. */
export function mixedText(length: number, seed: number): string {
  let state = seed * 2_654_435_761;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return String.fromCharCode(0x4e00 + ((state >>> 8) % 5000));
  }).join('');
}
