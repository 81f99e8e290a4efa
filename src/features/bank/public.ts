export { ReportLine } from './reports/components/report-line';
export { useReports } from './reports/store';
