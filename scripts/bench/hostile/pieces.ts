/** Marks that mean something to one of the parsers, and blanks, which every expression has to do with. */
export const MARKS: readonly string[] = [
  ...[' ', '　', '\t', '\n', '\r\n', ' \n', '\n\n', '\u2060', '\ufeff'],
  ...['*', '_', '`', '~', '[', ']', '(', ')', '![', '](', '<', '>', '<!--', '<a ', '&', '\\', '|', '#', '-', '=', ':'],
  ...[
    '> ',
    '- ',
    '1. ',
    '# ',
    '|-',
    '---\n',
    '```\n',
    '<?',
    '<![CDATA[',
    '[a]: ',
    'http://',
    '@',
    '"',
    "'",
    ',',
    ';',
    '；',
  ],
  ...['{', '}', '//', '$', '::', '%', '####', '->', '=a', '~%', '{=', 'T#'],
  ...[
    '（',
    '）',
    '【',
    '】',
    '“',
    '《',
    '。',
    '、',
    '：',
    '？',
    '…',
    '____',
    '＿',
    'A.',
    '(A',
    'A)',
    'ANSWER:',
    '答案：',
    '解析：',
    '单选题',
    '一、',
  ],
  ...['第', '条', '第一条 ', '章', '零', '十', 'a', '0', '题', '※'],
];

/** Beginnings after which a parser is in the middle of something. */
export const PREFIXES: readonly string[] = [
  ...[
    '',
    '1. 题',
    '1. ',
    '# ',
    '- ',
    '> ',
    '[',
    '![',
    '<a ',
    '| a |\n| - |\n',
    '题 {',
    '题{=',
    '::',
    '$CATEGORY: ',
    '// [id:',
    '[html]',
  ],
  ...[
    '答案：',
    '依据：《',
    '第',
    '第一条 ',
    '# 题\n<!-- INFO END -->\n',
    '一、单选题（',
    '1. 题\nA. ',
    '题干,答案\n',
    '题干,答案\n"',
  ],
];

/** Ends at which what was begun fails, or does not. */
export const SUFFIXES: readonly string[] = ['', '完', '\n', ' 完\n', '）', ']', '*a', '`', '>', '"'];

/** A beginning, then the piece as often as fits, then an end. */
export const repeated = (prefix: string, piece: string, suffix: string, length: number): string =>
  `${prefix}${piece.repeat(Math.max(0, Math.floor((length - prefix.length - suffix.length) / piece.length)))}${suffix}`;
