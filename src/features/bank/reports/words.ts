import type { ReportReason } from '../../../../core/bank/reports/contract';

export const reasonWords: Record<ReportReason, string> = {
  key: '答案不对',
  wording: '题目没说清',
  outdated: '依据已变',
  other: '其他',
};

export const reasonOptions: { value: ReportReason; label: string }[] = [
  { value: 'key', label: reasonWords.key },
  { value: 'wording', label: reasonWords.wording },
  { value: 'outdated', label: reasonWords.outdated },
  { value: 'other', label: reasonWords.other },
];
