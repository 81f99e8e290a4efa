import { collection, index } from '../_kit/collection';
import type { AnalysisDoc } from './analysis/repository';
import type { StandingsDoc } from './contests/standings';
import type { CorrectionDoc } from './corrections/repository';
import type { AttemptDoc, BlueprintDoc, PaperDoc } from './documents';
import type { StoredAttempt, StoredBlueprint, StoredPaper } from './upgrade';

export const Corrections = collection<CorrectionDoc>({
  name: 'corrections',
  id: '试题:更正后的版本',
  summary: '更正一道题：重新计分做到哪里',
  indexes: [index('running', 'state', '_id')],
});

export const Blueprints = collection<BlueprintDoc, StoredBlueprint>({
  name: 'blueprints',
  id: '单元编号',
  summary: '每周自测的组卷规则',
});

export const Papers = collection<PaperDoc, StoredPaper>({
  name: 'papers',
  id: '单元:周 | 写的人先取的编号',
  summary: '试卷：每周自测、试卷、竞赛；草稿的编排，发布后的备选题快照',
  indexes: [
    index('open', 'scope', 'closesAt'),
    index('holding', 'sections.candidates.id'),
    index('work', 'kind', 'path', '-touched'),
  ],
});

export const Standings = collection<StandingsDoc>({
  name: 'standings',
  id: '试卷',
  summary: '一次知识竞赛的支部成绩，最多十分钟旧',
});

export const Attempts = collection<AttemptDoc, StoredAttempt>({
  name: 'attempts',
  id: '试卷:党员:次',
  summary: '作答：抽到的题、保存的答案、成绩',
  indexes: [
    index('byPaper', 'paperId', 'memberId'),
    index('overdue', 'state', 'deadline'),
    index('asked', 'asked', 'memberId'),
    index('mine', 'memberId', 'state', 'result.endedAt'),
  ],
});

export const Analyses = collection<AnalysisDoc>({
  name: 'analyses',
  id: '试卷',
  summary: '题目分析：算到哪里，和各题的累计数（不含任何人）',
});
