import { looksOnce } from '../../../src/desk/check-words';

const held = { ok: false, code: 'CONTENT_HELD' };
const refused = { ok: false, code: 'CONTENT_REFUSED' };
const ok = { ok: true };

// The tests of pages run as the mini program does.
test('what was held is sent again as looked at, if it is just the same', async () => {
  const looks = looksOnce();
  const answers = [held, held, refused, ok];
  const sent: [string, true | undefined][] = [];
  const publish = (words: string) =>
    looks.publish(words, async (looked) => {
      sent.push([words, looked]);
      return answers[sent.length - 1] ?? ok;
    });
  expect(await publish('一')).toBe(held);
  await publish('改过');
  await publish('改过');
  await publish('改过');
  expect(sent).toEqual([
    ['一', undefined],
    ['改过', undefined],
    ['改过', true],
    ['改过', undefined],
  ]);
});
