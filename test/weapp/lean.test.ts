import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync, types } from '@babel/core';
import { filesBelow, ROOT, requireBuild, WEAPP_ROOT } from './support/built';

requireBuild();

const read = (file: string) => readFileSync(file, 'utf8');
const scripts = filesBelow(WEAPP_ROOT)
  .filter((file) => file.endsWith('.js'))
  .map(read)
  .join('\n');

describe('what no page uses does not travel', () => {
  test.each([
    ['attributes of tags that no page draws', 'audio-reverb-type'],
    ['promises of APIs that no page calls', 'startBluetoothDevicesDiscovery'],
    ['style properties that no page sets', 'scrollMargin'],
    ['the address that Taro gives to pages', 'https://taro.com'],
    ['hosts of React whose elements do not change', 'cloneInstance'],
    ['hosts of React that take over what a server has drawn', 'canHydrateInstance'],
    ['calls to the reconciler that Taro does not make', 'findBoundingRects'],
  ])('%s', (_, mark) => {
    expect(scripts).not.toContain(mark);
  });

  // Taro's imitations of them are left out of the build.
  test('nothing asks for an address', () => {
    expect(scripts).not.toMatch(/\b(location|history)\.(hash|href|search|pathname|reload|state|replaceState)\b/);
    expect(scripts).not.toMatch(/\bsearchParams\b/);
  });
});

// iOS reads it since 16.4 only; before, a script that has it anywhere does not load at all.
test('no pattern looks behind itself', () => {
  expect(scripts).not.toMatch(/\(\?<[=!]/);
});

// Babel would write them differently for Safari before 16.3, together with everything that looks like them.
describe('Safari takes the code as it is written:', () => {
  const nodes: ReturnType<typeof parseSync>[] = [];
  types.traverseFast(parseSync(scripts, { configFile: false }), (node) => nodes.push(node));
  const ofType = (type: string) => nodes.filter((node) => node.type === type);

  test('there is code', () => {
    expect(ofType('ArrowFunctionExpression').length).toBeGreaterThan(1000);
  });

  test('no function is named as a parameter that it takes apart', () => {
    const named = ofType('FunctionExpression').filter(({ id, params = [] }) =>
      params
        .filter(({ type }) => type !== 'Identifier')
        .some((param) => String(id?.name) in types.getBindingIdentifiers(param)),
    );
    expect(named).toEqual([]);
  });

  test('no list that is written out is taken apart with a rest', () => {
    const apart = ofType('VariableDeclarator').filter(
      ({ id, init }) =>
        init?.type === 'ArrayExpression' && id?.elements?.some((element) => element?.type === 'RestElement'),
    );
    expect(apart).toEqual([]);
  });
});

/** These have places of their own in a template, or never reach it. */
const ELSEWHERE = ['className', 'style', 'id', 'key', 'ref', 'children', 'onClick', 'dangerouslySetInnerHTML'];

const dashed = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const inTemplate = (name: string) => (/^on[A-Z]/.test(name) ? `bind${name.slice(2).toLowerCase()}` : dashed(name));

/** What `accessible` and `pressable` may give to a tag. */
const MEANING = ['aria-role', 'aria-label', 'aria-disabled', 'aria-checked', 'aria-selected'];

/** The attributes that the pages give to Taro's tags, each as `tag attribute`. */
function usedAttributes(text: string): string[] {
  const [, imported = ''] = /import \{([^}]*)\} from '@tarojs\/components'/.exec(text) ?? [];
  const meant = spreadMeanings(text);
  return imported.split(',').flatMap((part) => {
    const [name = '', alias = name] = part.trim().split(' as ');
    if (!/^[A-Z]\w*$/.test(name)) return [];
    return openings(text, alias).flatMap((opening) =>
      [
        ...attributesOf(opening).filter((attribute) => !ELSEWHERE.includes(attribute)),
        ...meaningOf(opening, meant),
      ].map((attribute) => `${dashed(name).slice(1)} ${inTemplate(attribute)}`),
    );
  });
}

/** What a file spreads onto a tag to give it a meaning: a call of either function, or a constant made with one. */
const spreadMeanings = (text: string): string[] => [
  ...['accessible(', 'pressable('],
  ...[...text.matchAll(/\bconst (\w+) =[^;]*?\b(?:accessible|pressable)\(/g)].map(([, name]) => `${name}}`),
];

const meaningOf = (opening: string, meant: readonly string[]): string[] =>
  meant.some((name) => opening.includes(`...${name}`)) ? MEANING : [];

/** The text of each `<Tag …`, up to the `>` that is outside braces. */
const openings = (text: string, tag: string): string[] =>
  [...text.matchAll(new RegExp(`<${tag}(?=[\\s/>])`, 'g'))].map(({ index }) => {
    let depth = 0;
    let at = index + tag.length + 1;
    for (; depth > 0 || text[at] !== '>'; at += 1) depth += text[at] === '{' ? 1 : text[at] === '}' ? -1 : 0;
    return text.slice(index + tag.length + 1, at);
  });

/** Names outside braces and quotes. */
function attributesOf(opening: string): string[] {
  let bare = opening.replace(/^\s*\/\/.*$/gm, '').replace(/'[^']*'|"[^"]*"/g, '');
  for (let before = ''; before !== bare; ) {
    before = bare;
    bare = bare.replace(/\{[^{}]*\}/g, '');
  }
  return bare.match(/[a-z][\w-]*/gi) ?? [];
}

describe('what a page gives to a tag is in its template', () => {
  const templates = read(path.join(WEAPP_ROOT, 'base.wxml'));
  const used = filesBelow(path.join(ROOT, 'src'))
    .filter((file) => file.endsWith('.tsx'))
    .map(read)
    .flatMap(usedAttributes);

  test.each([...new Set(used)].sort())('%s', (use) => {
    const [tag = '', attribute = ''] = use.split(' ');
    const given = new RegExp(`<${tag} [^>]*\\b${attribute.replaceAll('-', '-?')}=`, 'i');
    expect(given.test(templates)).toBe(true);
  });
});
