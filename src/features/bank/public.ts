export { ReportLine } from './components/report-line';
export { useReports } from './report-store';
