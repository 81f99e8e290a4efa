/**
 * 保密审查 as an organisation has it that has not changed its items: one answer for what no text may hold. Whoever wants
 * more of it asked apart adds items.
 */
export const DEFAULT_CHECKLIST: readonly string[] = ['没有国家秘密、工作秘密和不宜公开的个人信息'];
