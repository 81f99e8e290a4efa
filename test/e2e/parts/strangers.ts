import type { Person } from '../support/person';
import { keepScreen } from '../support/screens';
import type { Stage } from '../support/stage';
import { fits, NARROW } from './screens';

/** Pages for people who are not signed in, or not bound to a member. */
export function lettingNobodyIn(stage: Stage): void {
  describe('somebody who is not signed in or bound', () => {
    const looks = [
      { look: 'plain', isElder: false },
      { look: '长辈版', isElder: true },
    ];
    beforeAll(() => stage.createAccount('passer-by'));

    test.each(looks)('sees a sign-in page that fits, $look', async ({ isElder }) => {
      const person = await stage.stranger();
      await person.open('signIn');
      await lookAround(person, 'sign-in', isElder);
      await person.context.close();
    });

    test.each(looks)('sees a binding page that fits, $look', async ({ isElder }) => {
      const person = await stage.stranger();
      await person.signIn('passer-by');
      await person.field('邀请码').waitFor();
      await lookAround(person, 'bind', isElder);
      await person.context.close();
    });
  });
}

async function lookAround(person: Person, name: string, isElder: boolean): Promise<void> {
  if (isElder) await person.choose('switch', '长辈版');
  await keepScreen(person, isElder ? `${name}-elder` : name);
  await person.page.setViewportSize(NARROW);
  await fits(person);
  expect(person.problems).toEqual([]);
}
