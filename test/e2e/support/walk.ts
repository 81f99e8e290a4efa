import { Stage } from './stage';

/**
 * A walk through one part of the built product in a real browser, with a stage of its own: first the tests of `story`,
 * each of which goes on where the last one ended, then the screens as they are afterwards.
 */
export function walk(title: string, story: (stage: Stage) => void, screens: (stage: Stage) => void): void {
  describe(title, () => {
    const stage = new Stage();
    beforeAll(() => stage.raise());
    afterAll(() => stage.lower());

    story(stage);
    test('nothing went wrong behind the scenes', async () => {
      expect(await stage.complaints()).toEqual([]);
    });
    describe('the screens', () => screens(stage));
  });
}
