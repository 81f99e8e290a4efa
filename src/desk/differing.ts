const LEFT_OUT = '……';

const linesOf = (words: string): string[] => words.split('\n').filter((line) => line.trim() !== '');

/**
 * The paragraphs of `words` that `others` has not; `……` for those between that both have. All of them where only their
 * order differs. A string says why there is none.
 */
export function differing(words: string, others: string): string[] | string {
  const [lines, known] = [linesOf(words), new Set(linesOf(others))];
  if (lines.length === 0) return '（空）';
  const isShared = lines.map((line) => known.has(line));
  if (isShared.every(Boolean)) return known.size > new Set(lines).size ? '（没有另外的内容）' : lines;
  return lines.flatMap((line, index) => {
    if (!isShared[index]) return line;
    return index > 0 && isShared[index - 1] ? [] : LEFT_OUT;
  });
}
