/** What a screen reader says about an element made of plain views. */
export interface Meaning {
  role?:
    | 'button'
    | 'heading'
    | 'tab'
    | 'tablist'
    | 'radio'
    | 'radiogroup'
    | 'checkbox'
    | 'group'
    | 'list'
    | 'listitem'
    | 'img'
    | 'alert'
    | 'status'
    | 'progressbar'
    | 'link'
    | 'main'
    | 'table'
    | 'row'
    | 'cell'
    | 'columnheader';
  /** Of a heading, below the title of the page, which is 1. By default 2: a part of the page. */
  level?: 2 | 3 | 4 | 5;
  label?: string;
  selected?: boolean;
  /** The one of a set, such as of questions in 答题卡, that is open. */
  current?: boolean;
  checked?: boolean;
  disabled?: boolean;
}

const ATTRIBUTES = ['label', 'selected', 'checked', 'disabled'] as const;

/** The same meaning in WeChat's attributes (ariaRole, ariaLabel …) or the browser's (role, aria-label …). */
export function accessible(meaning: Meaning): Record<string, string> {
  const isWeapp = process.env.TARO_ENV === 'weapp';
  const props: Record<string, string> = {};
  if (meaning.role) props[isWeapp ? 'ariaRole' : 'role'] = meaning.role;
  if (meaning.current) props[isWeapp ? 'ariaSelected' : 'aria-current'] = 'true';
  // WeChat's headings have no levels.
  if (!isWeapp && meaning.role === 'heading') props['aria-level'] = String(meaning.level ?? 2);
  for (const name of ATTRIBUTES) {
    const value = meaning[name];
    if (value === undefined) continue;
    props[isWeapp ? `aria${name.charAt(0).toUpperCase()}${name.slice(1)}` : `aria-${name}`] = String(value);
  }
  return props;
}

/**
 * The name of something that shows all of its name: only WeChat has to be told it. A browser reads what stands there, which
 * is then what is seen, in the same order.
 */
export const told: (label: string) => Meaning = process.env.TARO_ENV === 'weapp' ? (label) => ({ label }) : () => ({});
