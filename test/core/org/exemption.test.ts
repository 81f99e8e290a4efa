import { exempt } from '../../../core/org/rules/exemption';

const free = { exemption: null, formerExemptions: [] };
const ill = { exemption: { reason: 'illness' as const, since: 5 }, formerExemptions: [{ since: 1, until: 2 }] };

test.each<[string, Parameters<typeof exempt>[0], Parameters<typeof exempt>[1], ReturnType<typeof exempt>]>([
  ['begins when it is registered', free, 'aged', { exemption: { reason: 'aged', since: 9 } }],
  ['keeps its beginning when the reason changes', ill, 'aged', { exemption: { reason: 'aged', since: 5 } }],
  ['changes nothing when it is registered again', ill, 'illness', {}],
  ['changes nothing when there is none to lift', free, null, {}],
  [
    'is remembered with its time when it is lifted',
    ill,
    null,
    {
      exemption: null,
      formerExemptions: [
        { since: 1, until: 2 },
        { since: 5, until: 9 },
      ],
    },
  ],
])('an exemption %s', (_title, member, reason, changes) => {
  expect(exempt(member, reason, 9)).toEqual(changes);
});
