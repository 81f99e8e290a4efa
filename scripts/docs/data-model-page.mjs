import { table } from './markdown-table.mjs';
import { code } from './type-text.mjs';
import { wholeWrites } from './whole-writes.mjs';

const INTRODUCTION = `# 数据模型

本页由 \`npm run docs\` 从各功能的 \`cloudfunctions/*/collections.ts\` 写出，不要手改。本地数据库和部署脚本读的也是那里。

所有集合的权限都是 \`ADMINONLY\`：只有云函数能读写。编号（\`_id\`）都有意义，重试会找到同一份文档，不会多写一份。
索引里的 ↓ 表示降序；字段是数组时，每个元素都在索引里。`;

/** docs/data-model.md */
export function dataModelPage({ collections }) {
  const rows = collections.map(({ name, id, summary }) => [`[${name}](#${name.toLowerCase()})`, id, summary]);
  return [
    INTRODUCTION,
    table(['集合', '编号（`_id`）', '一份文档是什么'], rows),
    wholeWrites(),
    ...collections.map(collectionText),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

function collectionText({ name, id, summary, permission, indexes }) {
  const head = `## ${name}\n\n${summary}。编号：${id}。权限：${code(permission)}。`;
  if (indexes.length === 0) return `${head}\n\n只按编号查找，没有别的索引。`;
  const rows = indexes.map((index) => [code(index.name), index.keys.map(keyText).join('、'), index.unique ? '是' : '']);
  return `${head}\n\n${table(['索引', '字段', '唯一'], rows)}`;
}

const keyText = ({ field, direction }) => `${code(field)}${direction === -1 ? ' ↓' : ''}`;
