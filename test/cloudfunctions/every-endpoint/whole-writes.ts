import { readFileSync } from 'node:fs';

/** The endpoints that docs/data-model.md lists as writing more than one document. */
export function listedWrites(): ReadonlySet<string> {
  const [, section = ''] = readFileSync('docs/data-model.md', 'utf8').split('## 一次写几份文档的');
  const [table = ''] = section.split('\n## ');
  const firstCells = table.split('\n').flatMap((line) => /^\| (`[^|]*) \|/.exec(line)?.[1] ?? []);
  return new Set(firstCells.flatMap((cell) => cell.split('、').map((name) => name.replaceAll('`', ''))));
}
