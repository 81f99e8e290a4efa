import { table } from './markdown-table.mjs';
import { code } from './type-text.mjs';

const INTRODUCTION = `# 流程

本页由 \`npm run docs\` 从各功能的流程（\`core/<功能>/rules/\` 里用 \`core/desk/workflow.ts\` 写成的表）写出，不要手改。
云函数判定、页面上给出的按钮、这里的图和表，都出自同一张表。

- 图上的字是命令；谁能给，看表。表里“被拒”的代码，意思见[接口](api.md)。
- 同一个命令再来一次，得到和第一次一样的回答；中间被别人改过，是 \`CONFLICT\`。
- 不在“从”里的状态，命令得到 \`WRONG_STATE\`；不在“谁”里的人，得到 \`FORBIDDEN\`。`;

/** docs/workflow.md */
export const workflowPage = (workflows) => `${[INTRODUCTION, ...workflows.map(section)].join('\n\n')}\n`;

const section = (workflow) =>
  [`## ${workflow.title}`, diagram(workflow), stepTable(workflow), officeTable(workflow), turnsText(workflow)].join(
    '\n\n',
  );

/** One line for each way from a state to a state. */
function diagram({ states, steps, outcomes }) {
  const names = Object.keys(states);
  const ways = Object.values(steps).flatMap(({ title, from, leadsTo }) =>
    Object.keys(from).map((state) => `  ${state} --> ${outcomes[leadsTo].to ?? state}: ${title}`),
  );
  const isEnd = (state) => Object.values(steps).every(({ from }) => !(state in from));
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...names.map((state) => `  state "${states[state]}" as ${state}`),
    `  [*] --> ${names[0]}`,
    ...ways,
    ...names.filter(isEnd).map((state) => `  ${state} --> [*]`),
    '```',
  ].join('\n');
}

function stepTable({ states, steps, outcomes }) {
  const rows = Object.entries(steps).map(([name, step]) => [
    `${step.title} ${code(name)}`,
    Object.entries(step.from)
      .map(([state, offices]) => `${states[state]}：${offices.map(code).join('、')}`)
      .join('；'),
    Object.values(step.needs).join('、') || '—',
    states[outcomes[step.leadsTo].to] ?? '不变',
    refusals(step) || '—',
  ]);
  return table(['命令', '从哪里、谁', '要带上', '到', '被拒'], rows);
}

const refusals = ({ closedBy = [], stoppedBy = [], elsewhere }) =>
  [
    ...closedBy.map(({ code: name, title }) => `${title}（${code(name)}，不给按钮）`),
    ...stoppedBy.map(({ code: name, title }) => `${title}（${code(name)}）`),
    ...(elsewhere === 'nothing' ? ['从不：在别的状态什么也不做'] : []),
  ].join('；');

const officeTable = ({ offices }) =>
  table(
    ['谁', '是'],
    Object.entries(offices).map(([name, { title }]) => [code(name), title]),
  );

function turnsText({ states, editable, waits }) {
  const said = (turns) =>
    Object.entries(turns)
      .map(([state, offices]) => `${states[state]}（${offices.map(code).join('、')}）`)
      .join('、') || '没有';
  return `- 内容可以改：${said(editable)}\n- 等着人办、进他们的“待我处理”：${said(waits)}`;
}
