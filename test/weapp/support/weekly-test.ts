import type { Question } from '../../../core/bank/question';
import type { MiniProgram } from './mini-program';

/**
 * Whether the text shows this stem. Blanks are skipped, because they are drawn as a line, with a number if there are
 * several.
 */
const shows = (text: string, { stem }: Question): boolean => stem.split('____').every((part) => text.includes(part));

/** The question of the bank that is on the screen. */
export async function questionShown(app: MiniProgram, bank: readonly Question[], number: number): Promise<Question> {
  await app.sees(`第 ${number} 题，共`);
  const question = bank.find((candidate) => shows(app.page.text(), candidate));
  if (!question) throw new Error(`The bank has no question like: ${app.page.text()}`);
  return question;
}

/** Answers rightly; blanks are filled with `words` if given. */
export async function answer(app: MiniProgram, { body }: Question, words?: string): Promise<void> {
  switch (body.type) {
    case 'judge':
      return app.tap(body.key ? '对' : '错');
    case 'blank':
      for (const [index, [first = '']] of body.key.entries()) {
        await app.fill(body.key.length > 1 ? `第 ${index + 1} 空` : '填写答案', words ?? first);
      }
      return;
    case 'order':
      for (const letter of body.key) await app.tap(body.options.find(({ key }) => key === letter)?.text ?? '');
      return;
    case 'single':
    case 'multiple':
      for (const { key, text } of body.options) if (body.key.includes(key)) await app.tap(text);
      return;
    default:
      body satisfies never;
  }
}

/** Whether its answer leads on to the next question. */
export const isOneTap = ({ body }: Question): boolean => body.type === 'single' || body.type === 'judge';
