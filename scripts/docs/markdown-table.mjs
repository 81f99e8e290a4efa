/** A vertical bar would end the table cell, even inside code. */
const escaped = (cell) => cell.replaceAll('|', '\\|');

export function table(head, rows) {
  const line = (cells) => `| ${cells.map(escaped).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
