import type { Waiting } from '../../core/desk/waiting';

/** Who can take the next step, by name. `doing`: what is waited for, 审核. */
export function waitingWords({ people, first }: Waiting, doing: string): string {
  if (people === 0) return `现在没有人能${doing}，请联系管理员。`;
  const names = first.map(({ name, unitName }) => `${name}（${unitName}）`).join('、');
  return `等${names}${people > first.length ? `等 ${people} 人` : ''}${doing}`;
}
