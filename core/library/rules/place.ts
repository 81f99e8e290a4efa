import { inChinese, printedNumber } from '../../kernel/chinese-number';
import { articleKeyOf, articleLabel, readArticleNumber } from './article-number';

/**
 * Where something stands in a statute: an article, an item of a text that counts 一、二、三、, or a part outside of them.
 * What people may cite is written in this grammar, without blanks:
 *
 *     place   = [annex] heads article | [annex] heads item | [annex] part [paragraph] | annex [slice]
 *     article = 第三条 | 第三条之一          item  = 第三项
 *     heads   = nothing | 第二编第一章…      part  = 总纲 | 序言 | 引言 | 正文 | 第二章引言 | 管辖部分 …
 *     annex   = 附件 | 附件一 | 附表之二 …   slice = 第二部分      paragraph = 第三段
 */
export interface Place {
  kind: 'article' | 'item' | 'part';
  /** In one spelling: `第一百零二条`, `总纲第三段`, `附件一第二条`. */
  label: string;
  /** The label as part of an id; that of an article is short: `102`, `120-1`. */
  key: string;
}

/** Names of what stands before, between and after articles, which nobody needs to explain. */
export const PART_NAMES = ['总纲', '序言', '前言', '引言', '导言', '绪言', '序', '结语', '附则'] as const;
/** What a text under a heading is called: that before the articles, and that of a heading without articles. */
export const BEFORE_ARTICLES = '引言';
export const WITHOUT_ARTICLES = '正文';
/** The most characters of a heading that give a part its name. */
export const MOST_OF_NAME = 20;

const NUMBER = '[零〇○一二三四五六七八九十百千]{1,12}';
const ANNEX = `(?:附件|附表|附录|附图)(?:${NUMBER}|[0-9]{1,3}(?:-[0-9]{1,3}){0,3})?(?:之${NUMBER})?`;
const HEADS = `(?:第${NUMBER}(?:分编|编|部分|章|节|目)){0,6}`;
const NAMED = `(?:(?!第)[\\p{L}\\p{N}]{1,${MOST_OF_NAME}}部分)`;
const PART = `(?:${PART_NAMES.join('|')}|${WITHOUT_ARTICLES}|${NAMED})(?:之${NUMBER})?`;

const COUNTED_PLACE = new RegExp(`^(${ANNEX})?(${HEADS}|${NAMED})(第${NUMBER}条(?:之${NUMBER})?|第${NUMBER}项)`, 'u');
const OTHER_PLACE = new RegExp(
  `^(?:(${ANNEX})?(${HEADS})(${PART})(?:第(${NUMBER}|[0-9]{1,3})(?:自然)?段)?|(${ANNEX})(?:第(${NUMBER})部分)?)$`,
  'u',
);

const spelt = (text: string): string =>
  text.replace(new RegExp(NUMBER, 'g'), (number) => {
    const counted = printedNumber(number);
    return counted === null ? number : inChinese(counted);
  });

/** 附件1 and 附件一 are one annex; 附表1-2 stays as it is. */
export const annexLabel = (annex: string): string =>
  annex.replace(/^(\D+)(\d+)$/, (_all, name: string, number: string) => `${name}${inChinese(Number(number))}`);

/** The place that a whole text names, and nothing else; null for others, such as `第三章`. */
export function readPlace(text: string): Place | null {
  const found = placeAtStart(text);
  return found && found.rest === '' ? found.place : null;
}

/** The place at the beginning of a citation, and the words behind it: 第二款 in `第三条第二款`. */
export function placeAtStart(text: string): { place: Place; rest: string } | null {
  if (text.length > 200) return null;
  const [counted, annex = '', heads = '', last = ''] = COUNTED_PLACE.exec(text) ?? [];
  if (counted !== undefined) {
    const place = countedPlace(annexLabel(annex) + heads, last);
    return place && { place, rest: text.slice(counted.length) };
  }
  const found = OTHER_PLACE.exec(text);
  if (!found) return null;
  const [, above = '', path = '', part = '', paragraph, alone = '', slice] = found;
  const counter =
    paragraph === undefined
      ? slice === undefined
        ? ''
        : `第${slice}部分`
      : `第${inChinese(printedNumber(paragraph) ?? 1)}段`;
  const label = spelt(alone === '' ? `${annexLabel(above)}${path}${part}${counter}` : `${annexLabel(alone)}${counter}`);
  return { place: { kind: 'part', label, key: label }, rest: '' };
}

function countedPlace(above: string, last: string): Place | null {
  const article = readArticleNumber(last);
  if (article) {
    const label = `${spelt(above)}${articleLabel(article)}`;
    return { kind: 'article', label, key: above === '' ? articleKeyOf(article) : label };
  }
  const label = spelt(`${above}${last}`);
  return last.endsWith('项') ? { kind: 'item', label, key: label } : null;
}

/** The key of a stored label, in whatever spelling it was stored. */
export const placeKeyOf = (label: string): string => readPlace(label)?.key ?? label;

/** Whether a label lies in the place with this key: it is the place, or a paragraph or slice of it. */
export const liesIn = (label: string, key: string): boolean => {
  const own = placeKeyOf(label);
  return own === key || (own.startsWith(`${key}第`) && /第[^第]+(?:段|部分)$/.test(own.slice(key.length)));
};

/** How many of these labels are articles or items; parts are read beside them and not counted. */
export const countArticles = (labels: readonly string[]): number =>
  labels.filter((label) => /[条项]$/.test(label) || /条之[^条]+$/.test(label)).length;
