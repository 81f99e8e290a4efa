export { headOfJudging, headOfQueue, headOfWorks } from './queues';
export { returnRefused } from './refused-photos';
