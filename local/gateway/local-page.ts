/** The frame of the pages under /__local. `content` is HTML: escape in it whatever comes from outside. */
export function localPage(title: string, content: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
  body { margin: 0; background: #f6f6f6; color: #1f2329; font: 16px/1.6 -apple-system, "PingFang SC", "Noto Sans CJK SC", sans-serif; }
  main { max-width: 860px; margin: 0 auto; padding: 24px 16px 48px; }
  h1 { font-size: 22px; margin: 0 0 16px; }
  a { color: #b3261e; }
  .card { background: #fff; border-radius: 12px; padding: 16px; margin: 0 0 12px; overflow-wrap: anywhere; }
  .card h2 { font-size: 16px; margin: 0 0 4px; }
  .muted { color: #6b7078; font-size: 14px; }
  .good { color: #1c7c3a; } .bad { color: #b3261e; }
  table { border-collapse: collapse; width: 100%; } td, th { text-align: left; padding: 6px 12px 6px 0; vertical-align: top; }
  pre { margin: 8px 0 0; white-space: pre-wrap; font-size: 14px; }
  button { font: inherit; min-height: 44px; padding: 0 16px; border: 1px solid #b3261e; border-radius: 22px; background: #fff; color: #b3261e; }
</style>
</head>
<body><main><h1>${title}</h1>${content}</main></body>
</html>
`;
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** `11月20日 09:05:00` in Shanghai. */
export function formatMoment(at: number): string {
  return MOMENT.format(at);
}

const MOMENT = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});
