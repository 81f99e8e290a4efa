import { accessTable, accessText } from './access-table.mjs';
import { table } from './markdown-table.mjs';
import { code, fieldsOf, hasShape, refName, typeText } from './type-text.mjs';
import { codeMeaning, featureTitle } from './words.mjs';

const INTRODUCTION = `# 接口

本页由 \`npm run docs\` 从各功能的契约（\`core/<功能>/\` 里的 \`contract.ts\` 和标签页用不到的 \`*-contract.ts\`，大的功能一个房间一份）写出，不要手改。

## 怎么调用

每个功能是一个云函数。请求是 \`{ "action": "…", "input": { … } }\`；回答是 \`{ "ok": true, "data": … }\`，
或 \`{ "ok": false, "code": "…" }\`。小程序用 \`wx.cloud.callFunction\`；浏览器先登录，再
\`POST /v1/functions/{函数名}\`，带上 \`Authorization: Bearer …\`。调用者是谁由平台给出，写在请求里不算。

命令可以重发：同一个命令再来一次，得到同样的回答，不会多做一遍。

时刻是 1970 年以来的毫秒数；日期是北京时间的 \`YYYY-MM-DD\`，周是 ISO 周（\`2026-W47\`）；编号由字母、数字和 \`_ : @ . -\` 组成。
分页的列表回答 \`items\` 和 \`next\`：\`next\` 作为下一次的 \`cursor\`，为 null 就是最后一页。`;

const ACCESS = `## 谁能调用

✓ 可以调用；— 会被拒绝：无身份得到 \`UNAUTHENTICATED\`，未绑定得到 \`NOT_BOUND\`，其余得到 \`FORBIDDEN\`。
「定时器」只由平台触发，任何有身份的人调用都得到 \`FORBIDDEN\`，没有身份的从外面进不来。角色总是授在一个单元上，对它和它的下级有效；
一个人可以有几个角色，每个角色的人也都是党员。能调用之后，每个接口还会检查所碰的单元归不归调用者管。`;

/** docs/api.md */
export function apiPage({ endpoints, commonCodes, named, toSchema, toBody }) {
  const shapes = shapeBook(named, toBody);
  const features = [...new Set(endpoints.map((endpoint) => endpoint.fn))];
  const sections = features.map((feature) => ({
    feature,
    text: endpoints
      .filter((endpoint) => endpoint.fn === feature)
      .map((endpoint) => endpointText(endpoint, toSchema, shapes.see))
      .join('\n\n'),
  }));
  const shapesOf = shapes.texts();
  return [
    INTRODUCTION,
    ACCESS,
    accessTable(endpoints),
    '## 拒绝的代码',
    `任何接口都可能回答：\n\n${codeTable(commonCodes)}`,
    `只有一些接口会回答：\n\n${codeTable([...new Set(endpoints.flatMap((endpoint) => endpoint.errors))])}`,
    ...sections.flatMap(({ feature, text }) => [
      `## ${featureTitle(feature)}（${feature}）`,
      text,
      ...shapeSection(shapesOf.get(feature)),
    ]),
    `## ${featureTitle('kernel')}`,
    ...(shapesOf.get('kernel') ?? []),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

const codeTable = (codes) =>
  table(
    ['代码', '意思'],
    codes.map((name) => [code(name), codeMeaning(name)]),
  );

const shapeSection = (texts) => (texts ? ['### 数据', ...texts] : []);

function endpointText({ fn, action, kind, summary, allow, input, output, errors }, toSchema, see) {
  const facts = [
    `- 谁能调用：${accessText(allow)}`,
    `- 种类：${kind === 'query' ? '查询' : '命令'}`,
    ...(errors.length > 0 ? [`- 拒绝：${errors.map(code).join('、')}`] : []),
  ];
  return [
    `### ${fn}.${action}`,
    summary,
    facts.join('\n'),
    schemaText('输入', toSchema(input), see),
    schemaText('输出', toSchema(output), see),
  ].join('\n\n');
}

function schemaText(title, schema, see) {
  if (refName(schema) === undefined && Object.keys(schema.properties ?? {}).length > 0) {
    return `${title}：\n\n${fieldTable(schema, see)}`;
  }
  return `${title}：${typeText(schema, see)}`;
}

const fieldTable = (schema, see) =>
  table(
    ['字段', '内容'],
    fieldsOf(schema).map(({ name, isRequired, schema: field }) => [
      code(isRequired ? name : `${name}?`),
      typeText(field, see),
    ]),
  );

/** Collects the named shapes that the page refers to, and prints each once, in the section of its feature. */
function shapeBook(named, toBody) {
  const byName = new Map(named.map((entry) => [entry.name, entry]));
  const wanted = [];
  const see = (name) => {
    if (!wanted.includes(name)) wanted.push(name);
  };
  const texts = () => {
    const found = new Map();
    // Printing a shape may refer to more shapes, so the list grows during the loop.
    for (const name of wanted) {
      const entry = byName.get(name);
      if (!entry || !hasShape(name)) throw new Error(`No schema of core/ is called ${name}`);
      const text = `#### ${name}\n\n${shapeText(toBody(entry.schema), see)}`;
      found.set(entry.folder, [...(found.get(entry.folder) ?? []), text]);
    }
    return found;
  };
  return { see, texts };
}

const shapeText = (schema, see) =>
  schema.properties && Object.keys(schema.properties).length > 0 ? fieldTable(schema, see) : typeText(schema, see);
