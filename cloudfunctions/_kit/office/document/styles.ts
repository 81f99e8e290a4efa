import { attributeOf, tagsOf } from '../xml-tags';

interface Style {
  basedOn: string;
  numId: string | null;
  level: number | null;
}

export interface Styles {
  /** The list of a style or of one that it is based on; null without one. */
  listOf(style: string): { numId: string; level: number | null } | null;
  /** The style of a paragraph that states none. */
  standard: string;
}

/** A style is based on few others; a ring of them has no end. */
const MOST_BASES = 20;

/** The lists that styles of paragraphs bring along. */
export function readStyles(xml: string): Styles {
  const styles = new Map<string, Style>();
  let style: Style | null = null;
  let standard = '';
  for (const { name, kind, attributes } of tagsOf(xml)) {
    if (name === 'style') {
      style = kind === 'close' ? null : { basedOn: '', numId: null, level: null };
      if (!style) continue;
      const id = attributeOf(attributes, 'styleId') ?? '';
      styles.set(id, style);
      const isStandard = ['1', 'true', 'on'].includes(attributeOf(attributes, 'default') ?? '');
      if (isStandard && attributeOf(attributes, 'type') === 'paragraph') standard = id;
    } else if (style && kind !== 'close') {
      const value = attributeOf(attributes, 'val');
      if (name === 'basedOn') style.basedOn = value ?? '';
      else if (name === 'numId') style.numId = value;
      else if (name === 'ilvl') style.level = Number(value);
    }
  }
  return {
    standard,
    listOf(id) {
      let level: number | null = null;
      let at = styles.get(id);
      for (let bases = 0; at && bases < MOST_BASES; bases += 1) {
        level ??= at.level;
        if (at.numId !== null) return { numId: at.numId, level };
        at = styles.get(at.basedOn);
      }
      return null;
    },
  };
}
