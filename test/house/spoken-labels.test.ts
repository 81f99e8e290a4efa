import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../../src');
/** A button with words of its own and a name for screen readers: `text='重试' … label=…`. */
const NAMED = /<Button\b(?=(?:=>|[^>])*?\btext='([^']+)')(?=(?:=>|[^>])*?\blabel=(?:'([^']*)'|\{`([^`]*)`\}))/g;

const nameless = (source: string): string[] =>
  [...source.matchAll(NAMED)].flatMap(([, text = '', plain, made]) => {
    const label = plain ?? made ?? '';
    return label.includes(text) ? [] : [`${text}: ${label}`];
  });

/** Whoever speaks to their phone says what they see. axe notices it on the screens that the walks come by. */
test('what is read of a button has the words that are seen on it', () => {
  const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'));
  const found = files.flatMap((name) =>
    nameless(readFileSync(path.join(ROOT, name), 'utf8')).map((button) => `${name}: ${button}`),
  );
  expect(files.length).toBeGreaterThan(100);
  expect(found).toEqual([]);
});

test.each([
  ["<Button text='重试' label='重新上传' />", ['重试: 重新上传']],
  ["<Button kind='quiet' label={`删掉第一张`} onPress={() => remove(id)} text='移除' />", ['移除: 删掉第一张']],
  ["<Button text='移除' label={`移除第一张`} />", []],
  ["<Button text='移除' onPress={remove} />", []],
])('%s', (source, found) => expect(nameless(source)).toEqual(found));
