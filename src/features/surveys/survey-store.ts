import { create } from 'zustand';
import { type Loadable, loading, reloaded } from '@/ui/loadable';
import type { SurveyView } from '../../../core/surveys/contract';
import type { AnswerValue } from '../../../core/surveys/form';
import { checkAnswers, isAsked } from '../../../core/surveys/rules/answers';
import { fetchSurvey, sendAnswers, sendBallot } from './api';
import { keptAnswers } from './kept-answers';
import { messages } from './messages';

interface SurveyState {
  surveyId: string;
  view: Loadable<SurveyView>;
  answers: ReadonlyMap<string, AnswerValue>;
  picks: readonly number[];
  isBusy: boolean;
  /** Why it was not handed in; null if it was, or was not tried. */
  message: string | null;
  open: (surveyId: string) => Promise<void>;
  /** undefined takes the answer back. */
  answer: (key: string, value: AnswerValue | undefined) => void;
  pick: (candidate: number) => void;
  handIn: () => Promise<boolean>;
}

/** The survey or ballot that is open, with what I have begun to answer. */
export const useSurvey = create<SurveyState>((set, get) => {
  const keep = () => {
    const { surveyId, answers, picks } = get();
    const begun = [...answers].map(([key, value]) => ({ key, value }));
    keptAnswers(surveyId).write({ surveyId, answers: begun, picks: [...picks] });
  };
  const isOpen = (): boolean => {
    const { view } = get();
    return view.state === 'ready' && view.value.stage === 'open' && view.value.mine === 'open';
  };
  return {
    surveyId: '',
    view: loading,
    answers: new Map(),
    picks: [],
    isBusy: false,
    message: null,
    open: async (surveyId) => {
      if (get().surveyId !== surveyId) {
        const begun = keptAnswers(surveyId).read();
        set({
          surveyId,
          view: loading,
          message: null,
          isBusy: false,
          answers: new Map(begun?.answers.map(({ key, value }) => [key, value])),
          picks: begun?.picks ?? [],
        });
      }
      const answer = await fetchSurvey(surveyId);
      if (get().surveyId !== surveyId) return;
      set({ view: reloaded(get().view, answer, messages) });
      // What was begun and can no longer be handed in is of no use, and nobody else's business.
      if (answer.ok && !isOpen()) keptAnswers(surveyId).clear();
    },
    answer: (key, value) => {
      const answers = new Map(get().answers);
      if (value === undefined) answers.delete(key);
      else answers.set(key, value);
      set({ answers, message: null });
      keep();
    },
    pick: (candidate) => {
      const { picks } = get();
      const rest = picks.filter((one) => one !== candidate);
      set({ picks: rest.length < picks.length ? rest : [...picks, candidate], message: null });
      keep();
    },
    handIn: async () => {
      const { surveyId, view, answers, picks, isBusy } = get();
      if (isBusy || view.state !== 'ready') return false;
      set({ isBusy: true, message: null });
      const asked = view.value.questions.filter((question) => isAsked(question, answers));
      const given = asked.flatMap(({ key }) => {
        const value = answers.get(key);
        return value === undefined || value === '' ? [] : [{ key, value }];
      });
      if (view.value.kind === 'survey' && !checkAnswers(view.value.questions, given).ok) {
        set({ isBusy: false, message: messages.ANSWERS_DO_NOT_FIT });
        return false;
      }
      const answer =
        view.value.kind === 'ballot' ? await sendBallot(surveyId, [...picks]) : await sendAnswers(surveyId, given);
      if (get().surveyId !== surveyId) return answer.ok;
      set({ isBusy: false });
      if (answer.ok) {
        keptAnswers(surveyId).clear();
        set({ view: { state: 'ready', value: answer.value }, answers: new Map(), picks: [] });
      } else {
        set({ message: messages[answer.code] });
        if (answer.code === 'ALREADY_HANDED_IN' || answer.code === 'SURVEY_ENDED') void get().open(surveyId);
      }
      return answer.ok;
    },
  };
});
