/**
 * @typedef {{ path?: string, pathNot?: string | string[], isCircular?: boolean, isFound?: boolean }} Side
 * @typedef {{ name: string, comment: string, from: Side, to: Side }} Rule
 * @typedef {{ rule: Rule, from: string, to: string }} Violation
 */

/**
 * @param {import('./read-imports.mjs').Import[]} imports
 * @param {Rule[]} rules
 * @returns {Violation[]}
 */
export function findViolations(imports, rules) {
  return rules.flatMap((rule) => {
    const found = rule.to.isCircular ? circlesOf(imports) : imports.filter(breaks(rule));
    return found.map(({ from, to }) => ({ rule, from, to }));
  });
}

function breaks({ from, to }) {
  const isFrom = matcher(from);
  const first = from.path && new RegExp(from.path);
  const matchers = new Map();
  /** What `to` means, where `from.path` has matched this. */
  const isTo = (group) => {
    if (!matchers.has(group)) matchers.set(group, matcher(to, group));
    return matchers.get(group);
  };
  return (found) =>
    isFrom(found.from) &&
    (to.isFound ?? found.isFound) === found.isFound &&
    isTo(first?.exec(found.from)?.[1] ?? '')(found.to);
}

function matcher({ path = '', pathNot = [] }, group = '') {
  const pattern = (text) => new RegExp(text.replaceAll('$1', group));
  const [must, mustNot] = [pattern(path), [pathNot].flat().map(pattern)];
  return (place) => must.test(place) && !mustNot.some((each) => each.test(place));
}

/** Of files that import each other one circle is reported; where files share two circles, the other shows once it is mended. */
function circlesOf(imports) {
  const left = new Map();
  for (const { from, to } of imports) left.set(from, [...(left.get(from) ?? []), to]);
  const circles = [];
  for (;;) {
    leaveOutEnds(left);
    const [start] = [...left.keys()].sort();
    if (start === undefined) return circles;
    const circle = circleFrom(start, left);
    const [from] = circle.toSorted();
    circles.push({
      from,
      to: [...circle, ...circle].slice(circle.indexOf(from) + 1, circle.indexOf(from) + 1 + circle.length).join(' → '),
    });
    for (const file of circle) left.delete(file);
  }
}

/** Takes out, again and again, the files that import none of the others. */
function leaveOutEnds(left) {
  const isEnd = ([, names]) => !names.some((name) => left.has(name));
  for (let ends = [...left].filter(isEnd); ends.length > 0; ends = [...left].filter(isEnd)) {
    for (const [file] of ends) left.delete(file);
  }
}

/** Follows imports until a file comes up again. */
function circleFrom(start, left) {
  const way = [];
  for (let file = start; !way.includes(file); file = left.get(file).find((name) => left.has(name))) way.push(file);
  const next = left.get(way.at(-1)).find((name) => left.has(name));
  return way.slice(way.indexOf(next));
}
