export { downloadReport } from './handlers/download-report';
