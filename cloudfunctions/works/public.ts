export { headOfJudging, headOfQueue, headOfWorks } from './queues';
