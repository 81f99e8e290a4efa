export { MOST_WORRY_TEXT } from '../../../../core/letters/worries/contract';
