export { headOfFeedback, headOfQueue } from './queues';
