export { headOfQueue } from './queues';
