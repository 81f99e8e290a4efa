import * as v from 'valibot';

/**
 * What the organisation lets the software encourage. Check-in, points and totals are its own choice, because the rules
 * of 2025–26 against formalism (整治形式主义为基层减负若干规定, 国办函〔2026〕12号) forbid them for many organisations. Nothing ranks
 * persons.
 */
export const policy = v.object({
  checkIn: v.picklist(['off', 'voluntary']),
  /** `private`: only the member sees their points; `branch`: in addition, totals per branch are shown. */
  incentives: v.picklist(['off', 'private', 'branch']),
  /** 知识竞赛: with `branch`, members see how the branches compare; with `off`, everybody sees only their own result. */
  standings: v.optional(v.picklist(['off', 'branch']), 'off'),
  /** 转发: posts, courses and papers can be sent to a group as a card, which holds their address and title. */
  sharing: v.optional(v.picklist(['off', 'on']), 'on'),
  /**
   * 互动: members' words are shown to others (comments). WeChat admits a program that does this only in certain categories,
   * so one without such a category leaves it off and runs everything else.
   */
  voices: v.optional(v.picklist(['off', 'on']), 'off'),
});
export type Policy = v.InferOutput<typeof policy>;

export const POLICY_PRESETS = {
  /** 机关事业单位 */
  public: { checkIn: 'off', incentives: 'off', standings: 'off', sharing: 'on', voices: 'off' },
  /** 企业 */
  enterprise: { checkIn: 'voluntary', incentives: 'private', standings: 'branch', sharing: 'on', voices: 'on' },
} as const satisfies Record<string, Policy>;

/** Applies when no unit above a member has set a policy: nothing is encouraged. */
export const DEFAULT_POLICY: Policy = POLICY_PRESETS.public;
