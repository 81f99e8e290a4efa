import { attributeOf, tagsOf } from './xml-tags';

/** The file names that a part refers to by this kind of relation, such as `drawing`. */
export function related(relations: string, kind: string): string[] {
  const targets: string[] = [];
  for (const { name, attributes } of tagsOf(relations)) {
    const type = attributeOf(attributes, 'Type') ?? '';
    if (name === 'Relationship' && type.endsWith(`/${kind}`)) targets.push(attributeOf(attributes, 'Target') ?? '');
  }
  return targets;
}
