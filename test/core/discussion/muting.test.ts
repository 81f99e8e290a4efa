import { isMuted, type Mute, mayDecide, mayPlead } from '../../../core/discussion/rules/muting';

const NOW = 1000;
const running: Mute = { byId: 'secretary', until: NOW, isLifted: false, plea: null, hasPleaded: false };
const over = { ...running, until: NOW - 1 };
const lifted = { ...running, isLifted: true };
const pleaded = { ...running, plea: '我没有骂人', hasPleaded: true };
const kept = { ...pleaded, plea: null };

test.each<[string, Mute | null, boolean, boolean]>([
  ['none', null, false, false],
  ['running, to its last moment', running, true, true],
  ['over', over, false, false],
  ['lifted', lifted, false, false],
  ['asked about', pleaded, true, false],
  ['looked at again', kept, true, false],
])('a mute that is %s', (_title, mute, muted, pleads) => {
  expect(isMuted(mute, NOW)).toBe(muted);
  expect(mute !== null && mayPlead(mute, NOW)).toBe(pleads);
});

test.each<[string, Mute, 'lift' | 'keep', string, string]>([
  ['lifts it early', running, 'lift', 'secretary', 'OK'],
  ['keeps what nobody asked about', running, 'keep', 'editor', 'WRONG_STATE'],
  ['keeps it after another look', pleaded, 'keep', 'editor', 'OK'],
  ['judges their own', pleaded, 'keep', 'secretary', 'OWN_MATTER'],
  ['takes their own back', pleaded, 'lift', 'secretary', 'OK'],
  ['lifts what is over', over, 'lift', 'editor', 'WRONG_STATE'],
])('whoever %s', (_title, mute, command, memberId, code) => {
  const result = mayDecide(mute, command, memberId, NOW);
  expect(result.ok ? 'OK' : result.code).toBe(code);
});
