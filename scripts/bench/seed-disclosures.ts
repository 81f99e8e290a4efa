import type { DisclosureDoc } from '../../cloudfunctions/disclosure/repository';
import type { UnitDoc } from '../../cloudfunctions/org/public';
import { CATEGORY_KEYS } from '../../core/disclosure/catalogue';
import { DEFAULT_CATALOGUE } from '../../core/disclosure/rules/catalogue';
import { orderKey } from '../../core/kernel/order-key';
import { MS_PER_DAY } from './clock';

/** Days over which the items of a unit are spread. */
const YEAR_DAYS = 300;

/** Items that a unit has disclosed up to `now` (ms), so many in each category, the last one now. */
export const disclosedBy = (unit: UnitDoc, each: number, now: number): DisclosureDoc[] =>
  CATEGORY_KEYS.flatMap((category) => {
    const items = DEFAULT_CATALOGUE.filter((item) => item.category === category);
    return Array.from({ length: each }, (_, at): DisclosureDoc => {
      const _id = `${unit._id}-${category}-${at}`;
      const publishedAt = now - Math.round((at * YEAR_DAYS) / each) * MS_PER_DAY;
      const item = items[at % items.length];
      return {
        _id,
        v: 1,
        title: `${unit.name}${item?.title ?? ''}第 ${at + 1} 次`,
        unitId: unit._id,
        unitName: unit.name,
        path: unit.path,
        scope: [unit._id],
        status: 'open',
        remark: null,
        updatedAt: publishedAt,
        touched: orderKey(publishedAt, _id),
        revision: 4,
        category,
        markdown: '支部委员会讨论决定。',
        decision: [{ type: 'paragraph', spans: [{ text: '支部委员会讨论决定。' }] }],
        noticeDays: null,
        ...(item && { catalogueKey: item.key, catalogueTitle: item.title }),
        proposerId: 'm00000',
        proposerName: '赵建国',
        reviewerId: null,
        entries: [],
        publishedAt,
        isPublic: true,
        stage: 'decided',
        latestAt: publishedAt,
        order: orderKey(publishedAt, _id),
      };
    });
  });
