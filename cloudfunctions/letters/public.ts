export { headOfLetters, headOfNames, headOfOverdue } from './lists';
export { headOfWorries } from './worries';
