/** Posts at the top of a reader's feed. */
export const MOST_PINS = 3;

interface Pinned {
  /** Units whose members see it. */
  scope: readonly string[];
  order: string;
}

/** How far down the reader's path the post is meant for: the own branch counts more than everybody. */
const nearness = ({ scope }: Pinned, path: readonly string[]): number =>
  Math.max(...scope.map((unitId) => path.indexOf(unitId)));

/** The pins that a reader with this path sees: of the nearest units, and of those the newest. */
export const pinsFor = <Post extends Pinned>(posts: readonly Post[], path: readonly string[]): Post[] =>
  [...posts]
    .sort((one, other) => nearness(other, path) - nearness(one, path) || (one.order < other.order ? 1 : -1))
    .slice(0, MOST_PINS);
