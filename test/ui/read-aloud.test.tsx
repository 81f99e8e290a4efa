import { act, fireEvent, render, screen } from '@testing-library/react';
import { useReadAloud } from '../../src/platform/read-aloud';
import { ReadAloud } from '../../src/ui/read-aloud';

/** Replaces the browser's speech by one with these voices; tells what was said, and ends a sentence on request. */
function browserWith(...langs: string[]) {
  const said: string[] = [];
  let current: { onend: () => void; onerror: () => void } | null = null;
  class FakeUtterance {
    onend = () => {};
    onerror = () => {};
    rate = 1;
    constructor(readonly text: string) {}
  }
  const listeners: (() => void)[] = [];
  const world = { langs, said, end: () => act(() => current?.onend()), fail: () => act(() => current?.onerror()) };
  Object.assign(globalThis, {
    SpeechSynthesisUtterance: FakeUtterance,
    speechSynthesis: {
      getVoices: () => world.langs.map((lang) => ({ lang })),
      addEventListener: (_name: string, listener: () => void) => listeners.push(listener),
      removeEventListener: () => {},
      cancel: () => {},
      speak: (utterance: FakeUtterance) => {
        said.push(`${utterance.text} ${utterance.rate}`);
        current = utterance;
      },
    },
  });
  return {
    ...world,
    learns: (lang: string) =>
      act(() => {
        world.langs = [lang];
        for (const hear of listeners) hear();
      }),
  };
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const show = () => render(<ReadAloud textId='post:p1' sentences={['甲。', '乙。', '丙。']} />);

test('is hidden where the browser has no Chinese voice, and appears once it knows one', () => {
  const browser = browserWith('en-US');
  show();
  expect(screen.queryByRole('button')).toBeNull();
  browser.learns('zh-CN');
  expect(screen.getByRole('button', { name: '朗读' })).toBeTruthy();
});

describe('reading aloud', () => {
  // The voice found by the test above speaks through the `speechSynthesis` of each test.
  test('says one sentence after the other, and is over after the last', () => {
    const browser = browserWith('zh-CN');
    show();
    press('朗读');
    browser.end();
    browser.end();
    expect(browser.said).toEqual(['甲。 1', '乙。 1', '丙。 1']);
    browser.end();
    expect(screen.getByRole('button', { name: '朗读' })).toBeTruthy();
  });

  test('goes on after a pause with the sentence that was broken off', () => {
    const browser = browserWith('zh-CN');
    show();
    press('朗读');
    browser.end();
    press('暂停朗读');
    browser.end();
    press('继续朗读');
    expect(browser.said).toEqual(['甲。 1', '乙。 1', '乙。 1']);
    press('停止朗读');
  });

  test('takes another speed at once', () => {
    const browser = browserWith('zh-CN');
    show();
    press('朗读');
    fireEvent.click(screen.getByRole('radio', { name: '慢' }));
    expect(browser.said).toEqual(['甲。 1', '甲。 0.75']);
    press('停止朗读');
    act(() => useReadAloud.getState().setRate(1));
  });

  test('says when no sound came, and can be tried again', () => {
    const browser = browserWith('zh-CN');
    show();
    press('朗读');
    browser.fail();
    expect(screen.getByText(/没有读出来/)).toBeTruthy();
    press('继续朗读');
    expect(screen.queryByText(/没有读出来/)).toBeNull();
    press('停止朗读');
  });

  test('ends when the page goes away', () => {
    browserWith('zh-CN');
    const page = show();
    press('朗读');
    page.unmount();
    expect(useReadAloud.getState().textId).toBeNull();
  });
});
