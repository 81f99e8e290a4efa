import { collection, index } from '../_kit/collection';
import type { AnswersDoc, OutcomeDoc, PreparationDoc, SelfDoc, SlotDoc, SurveyDoc, VoterDoc } from './repository';

export const Surveys = collection<SurveyDoc>({
  name: 'surveys',
  id: '起草的人先取的编号',
  summary: '话题调查、推选和民主评议：题目或候选人、范围、截止、改过的截止，评议的评定；不随交来的答卷变化',
  indexes: [
    index('shown', 'isShown', 'scope', 'endOrder'),
    index('work', 'status', 'path', '-touched'),
    index('byEnd', 'status', 'path', 'endOrder'),
    index('written', 'status', 'writerIds', 'touched'),
    index('uncounted', 'isCounted', 'isShown', 'endOrder'),
  ],
});

export const SurveyAnswers = collection<AnswersDoc>({
  name: 'surveyAnswers',
  id: '调查:党员',
  summary: '记名调查里一名党员的回答',
  indexes: [index('bySurvey', 'surveyId', '_id')],
});

export const SurveySelves = collection<SelfDoc>({
  name: 'surveySelves',
  id: '调查:党员',
  summary: '民主评议里一名党员的自评；同支部的人在互评时看',
  indexes: [index('bySurvey', 'surveyId', '_id')],
});

export const SurveyVoters = collection<VoterDoc>({
  name: 'surveyVoters',
  id: '名册:党员',
  summary: '无记名调查、推选的名册，开放时定下：一名党员交了没有；没有时间',
  indexes: [
    index('byRoll', 'rollId', '_id'),
    index('turnout', 'rollId', 'handedIn'),
    index('byMember', 'memberId', 'surveyId'),
  ],
});

export const SurveyBallots = collection<SlotDoc>({
  name: 'surveyBallots',
  id: '名册:哪一种:号',
  summary: '无记名的一个空位或一份回答：开放时一次备好，交的人随机抽一个填上；没有人、没有时间、长短一样',
  indexes: [index('byRoll', 'rollId', '_id')],
});

export const SurveyOutcomes = collection<OutcomeDoc>({
  name: 'surveyOutcomes',
  id: '调查',
  summary: '截止以后算出的结果，算一次',
});

export const SurveyPreparations = collection<PreparationDoc>({
  name: 'surveyPreparations',
  id: '名册',
  summary: '备过的名册属于哪项调查：没有用上的由定时器删',
  indexes: [index('old', 'at')],
});
