export { MOST_ABOUT, MOST_LETTER_TEXT, MOST_PICTURES } from '../../../core/letters/contract';
export { MOST_PUBLIC_QUESTION, MOST_PUBLIC_TITLE, MOST_STEP_TEXT } from '../../../core/letters/letter-events';
