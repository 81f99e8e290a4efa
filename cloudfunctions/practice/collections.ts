import { collection, index } from '../_kit/collection';
import type { CardDoc, MinuteRunDoc, PracticeDoc } from './documents';

export const MinuteRuns = collection<MinuteRunDoc>({
  name: 'minuteRuns',
  id: '党员:手机先取的编号',
  summary: '自测一分钟：抽到的题、答案、答对几道',
  indexes: [
    index('mine', 'memberId', 'state', 'endedAt'),
    index('ofDay', 'memberId', 'day'),
    index('asked', 'questions.id'),
  ],
});

export const Cards = collection<CardDoc>({
  name: 'cards',
  id: '党员:试题',
  summary: '错题本里的一道题和下次复习的日子',
  indexes: [
    index('due', 'memberId', 'isAway', 'dueOrder'),
    index('dueByTopic', 'memberId', 'isAway', 'topic', 'dueOrder'),
  ],
});

export const Practices = collection<PracticeDoc>({
  name: 'practices',
  id: '党员',
  summary: '一分钟的最好成绩、错题收到哪里、各主题答对答错的数',
});
