import { dayOfYear, fullDay } from '@/ui/friendly-time';
import type {
  CatalogueItem,
  DisclosingKind,
  DisclosureForm,
  ResponsibleRole,
  Timing,
} from '../../../../core/disclosure/catalogue-contract';
import { noticeLength } from '../notice-words';

export const formWords: Record<DisclosureForm, string> = { meeting: '会议', noticeBoard: '公开栏', app: '本程序' };

export const timingKindWords: Record<Timing['kind'], string> = {
  onEvent: '发生时公开',
  yearly: '每年定期公开',
  fixed: '在一个日子之前公开',
};

export const roleWords: Record<ResponsibleRole, string> = {
  editor: '联络员',
  secretary: '书记',
  reviewer: '分管领导',
  admin: '管理员',
};

export const kindWords: Record<DisclosingKind, string> = {
  committee: '党委',
  generalBranch: '党总支',
  branch: '党支部',
};

/** When an item has to be disclosed. */
export function timingWords(timing: Timing): string {
  switch (timing.kind) {
    case 'onEvent':
      return '发生时公开';
    case 'yearly':
      return `每年${timing.days.map(dayOfYear).join('、')}之前`;
    case 'fixed':
      return `${fullDay(timing.day)}之前`;
    default:
      return timing satisfies never;
  }
}

/** What the catalogue asks of whoever proposes an item. */
export function itemWords({
  basis,
  scope,
  forms,
  timing,
  responsible,
  noticeDays,
  inWorkingDays,
}: CatalogueItem): string {
  return [
    timingWords(timing),
    scope,
    forms.map((form) => formWords[form]).join('、'),
    noticeDays === null ? '' : `公示 ${noticeLength({ days: noticeDays, inWorkingDays })}`,
    `${roleWords[responsible]}负责`,
    basis && `依据：${basis}`,
  ]
    .filter(Boolean)
    .join('；');
}
