export type Grid = boolean[][];

const LEAST_RUN = 5;

/** How hard a code is to read: long runs of one colour, and squares of it. */
export function penaltyOf(grid: Grid): number {
  const columns = grid.map((_, x) => grid.map((row) => row[x] === true));
  return [...grid, ...columns].reduce((total, line) => total + runsIn(line), 0) + squaresIn(grid);
}

function runsIn(line: readonly boolean[]): number {
  let penalty = 0;
  let length = 0;
  line.forEach((isDark, at) => {
    length = at > 0 && line[at - 1] === isDark ? length + 1 : 1;
    if (length === LEAST_RUN) penalty += 3;
    else if (length > LEAST_RUN) penalty += 1;
  });
  return penalty;
}

const squaresIn = (grid: Grid): number =>
  grid.reduce(
    (total, row, y) =>
      total +
      row.filter((isDark, x) => {
        const below = grid[y + 1];
        return (
          below !== undefined &&
          x + 1 < row.length &&
          [row[x + 1], below[x], below[x + 1]].every((one) => one === isDark)
        );
      }).length *
        3,
    0,
  );
