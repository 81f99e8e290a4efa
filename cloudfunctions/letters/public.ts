export { headOfLetters, headOfNames, headOfOverdue } from './lists';
