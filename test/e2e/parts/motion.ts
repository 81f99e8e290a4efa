import type { Stage } from '../support/stage';

declare global {
  interface Window {
    /** Number of times that a page began to slide. */
    slides: number;
  }
}

/** How the next page comes in. */
export function turningPages(stage: Stage): void {
  test.each([
    { wish: 'no-preference', how: 'slides in', slides: true },
    { wish: 'reduce', how: 'is there at once for whoever asked for less motion', slides: false },
  ] as const)('the next page $how', async ({ wish, slides }) => {
    const person = await stage.stranger({ reducedMotion: wish });
    await person.page.addInitScript(() => {
      window.slides = 0;
      document.addEventListener('transitionrun', ({ target }) => {
        if (target instanceof Element && target.classList.contains('taro_page')) window.slides += 1;
      });
    });
    await person.signIn('m045');
    await person.heading('首页').waitFor();
    await person.tab('支部');
    await person.openRow('关于冬季行车安全的支部通知');
    await person.tap('返回');
    await person.row('关于冬季行车安全的支部通知').waitFor();
    expect(await person.page.evaluate(() => window.slides > 0)).toBe(slides);
    expect(person.problems).toEqual([]);
    await person.context.close();
  });
}
