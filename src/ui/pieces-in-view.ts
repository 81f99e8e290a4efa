/** Items that are drawn and emptied together: `from` up to, not including, `to`. */
export interface Piece {
  from: number;
  to: number;
}

/** The pieces that are drawn: `from` up to, not including, `to`. */
export interface Drawn {
  from: number;
  to: number;
}

/** Elements of a piece, about. Small ones follow the finger closely; each costs one box to measure. */
const PIECE_NODES = 60;
/** WeChat advises at most 60 children. */
const PIECE_ITEMS = 30;
/** Pieces drawn before anything is measured, about the first screen. A list that has no more is always drawn whole. */
export const FIRST_PIECES = 2;
/** Pieces drawn at once in passing, for their heights, on the way to one far down. */
const PASSED_PIECES = 6;
/** Screens above and below the one that is seen that are drawn. */
const NEAR = 0.75;
/** Screens from the one that is seen within which nothing may be empty for long. */
export const WATCHED = 0.5;

/** Cuts a list, of whose items we know how many elements each takes. */
export function piecesOf(nodes: readonly number[]): Piece[] {
  const pieces: Piece[] = [];
  let taken = 0;
  nodes.forEach((own, index) => {
    const last = pieces[pieces.length - 1];
    taken += own;
    if (last && taken <= PIECE_NODES && index - last.from < PIECE_ITEMS) last.to = index + 1;
    else {
      pieces.push({ from: index, to: index + 1 });
      taken = own;
    }
  });
  return pieces;
}

export const sum = (heights: readonly number[]): number => heights.reduce((total, height) => total + height, 0);

interface Sight {
  /** px; of the pieces measured so far, from the first on without a gap. */
  heights: readonly number[];
  /** px from the upper end of the list down to that of the screen; negative while the list begins below it. */
  at: number;
  /** px; of the screen */
  screen: number;
}

/**
 * Which of `count` pieces to draw for what is seen: those near. Pieces are measured by drawing them, one after the other, so
 * those below the last measured one follow one at a time.
 */
export function drawnFor(count: number, { heights, at, screen }: Sight): Drawn {
  const lowest = at + (1 + NEAR) * screen;
  let [from, to, top] = [0, 0, 0];
  for (const height of heights) {
    if (top < lowest) to += 1;
    top += height;
    if (top <= at - NEAR * screen) from += 1;
  }
  return { from, to: top < lowest ? Math.min(to + 1, count) : to };
}

export const drawnInPassing = (count: number, measured: number): Drawn => ({
  from: measured,
  to: Math.min(measured + PASSED_PIECES, count),
});
