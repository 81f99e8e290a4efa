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
    | 'table'
    | 'row'
    | 'cell'
    | 'columnheader';
  label?: string;
  selected?: boolean;
  checked?: boolean;
  disabled?: boolean;
}

const ATTRIBUTES = ['label', 'selected', 'checked', 'disabled'] as const;

/** The same meaning in WeChat's attributes (ariaRole, ariaLabel …) or the browser's (role, aria-label …). */
export function accessible(meaning: Meaning): Record<string, string> {
  const isWeapp = process.env.TARO_ENV === 'weapp';
  const props: Record<string, string> = {};
  if (meaning.role) props[isWeapp ? 'ariaRole' : 'role'] = meaning.role;
  for (const name of ATTRIBUTES) {
    const value = meaning[name];
    if (value === undefined) continue;
    props[isWeapp ? `aria${name.charAt(0).toUpperCase()}${name.slice(1)}` : `aria-${name}`] = String(value);
  }
  return props;
}
