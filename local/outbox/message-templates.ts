/** A template of subscription messages that this local WeChat knows, with its fields. */
export interface MessageTemplate {
  id: string;
  fields: readonly string[];
}

/** The only template here. `scripts/local/local-process.mjs` gives it to the functions, as a deployment does its own. */
export const LOCAL_TEMPLATE: MessageTemplate = { id: 'local-reminder', fields: ['thing1', 'time2', 'thing3'] };

/**
 * What a field may hold, by the kind that its name begins with. Source: 订阅消息参数值内容限制 in
 * https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/sendMessage.html
 */
const VALUES: Record<string, RegExp> = {
  thing: /^[^\n\r]{1,20}$/u,
  character_string: /^[\x20-\x7e]{1,32}$/,
  number: /^\d{1,32}$/,
  phrase: /^\p{Script=Han}{1,5}$/u,
  time: /^(?:\d{4}年\d{1,2}月\d{1,2}日 ?)?\d{1,2}:\d{2}$/,
  date: /^\d{4}年\d{1,2}月\d{1,2}日(?: \d{1,2}:\d{2})?$/,
};

/** The first field that WeChat refuses; null when the message is as its template asks. */
export function refusedField(
  { fields }: MessageTemplate,
  data: Readonly<Record<string, { value: string }>>,
): string | null {
  const isRight = (field: string): boolean => {
    const kind = VALUES[field.replace(/\d+$/, '')];
    return kind?.test(data[field]?.value ?? '') ?? false;
  };
  return fields.find((field) => !isRight(field)) ?? Object.keys(data).find((key) => !fields.includes(key)) ?? null;
}
