import { Stage } from './stage';

/**
 * A walk through one part of the built product in a real browser, on a stage of its own. First its story, whose steps follow one
 * another; then what its screens look like afterwards.
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
