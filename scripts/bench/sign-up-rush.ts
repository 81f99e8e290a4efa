import { mkdirSync } from 'node:fs';
import { Members, Policies } from '../../cloudfunctions/_kit/collections';
import { ActivityRolls } from '../../cloudfunctions/activities/collections';
import { Units } from '../../cloudfunctions/org/collections';
import { type MyPlace, signUp } from '../../core/activities/contract';
import { placeIn, rollAt } from '../../core/activities/rules/seats';
import { moveActivity, saveActivity } from '../../core/activities/workbench-contract';
import { DEFAULT_CHECKLIST } from '../../core/feed/rules/checklist';
import { MS_PER_DAY } from '../../core/kernel/calendar';
import { POLICY_PRESETS } from '../../core/org/policy';
import { openBenchCloud } from './bench-cloud';
import { clockAt, WEDNESDAY_MORNING } from './clock';
import { at, organisationOf } from './organisation';
import { inLanes, type Place, post } from './rush';
import { openSessions, withSession } from './sessions';

/** All members sign up for an activity with few seats. Every `twice`-th taps twice. */
export const SIGN_UP_RUSH = { members: 500, branches: 10, generalBranches: 0, seats: 40, atOnce: 100, twice: 20 };

export interface SignUpRush {
  /** Calls without a successful answer. Nobody tries again. */
  errors: number;
  /** Members who were told of a seat or a place in the list and have another one, or none. */
  lost: number;
  /** Members who are on the roll more than once. */
  doubled: number;
  /** Seats given beyond their number, and seats left free while somebody waits. */
  over: number;
}

const ACTIVITY_ID = 'rush';

/** 500 members sign up for 40 seats, 100 at a time, as browsers do: over HTTP, each with a token. */
export async function measureSignUpRush(place: Place): Promise<SignUpRush> {
  mkdirSync(place.dataDir, { recursive: true });
  const { root, branches, members } = organisationOf(SIGN_UP_RUSH);
  const tokens = await openSessions(place.dataDir, members);
  const cloud = await openBenchCloud({ ...place, clock: clockAt(WEDNESDAY_MORNING) });
  try {
    await cloud.add(Units, [root, ...branches]);
    await cloud.add(Members, members.map(withSession));
    await cloud.add(Policies, [{ _id: root._id, v: 1, revision: 0, policy: POLICY_PRESETS.enterprise }]);
    const admin = at(members, 0)._id;
    const activity = { activityId: ACTIVITY_ID };
    await cloud.ask(admin, saveActivity, {
      ...activity,
      seenRevision: null,
      title: '主题党日',
      details: '集合出发',
      venue: '车场',
      contact: '',
      startsAt: WEDNESDAY_MORNING + 2 * MS_PER_DAY,
      endsAt: WEDNESDAY_MORNING + 3 * MS_PER_DAY,
      closesAt: WEDNESDAY_MORNING + MS_PER_DAY,
      seats: SIGN_UP_RUSH.seats,
      unitId: root._id,
      scope: [root._id],
    });
    await cloud.ask(admin, moveActivity, { ...activity, command: { name: 'requestSignOff' } });
    const signOff = { name: 'signOff' as const, checked: [...DEFAULT_CHECKLIST] };
    await cloud.ask(admin, moveActivity, { ...activity, looked: true, command: signOff });

    let errors = 0;
    const told = new Map<string, MyPlace>();
    await inLanes(members, SIGN_UP_RUSH.atOnce, async ({ _id }, index) => {
      const taps = index % SIGN_UP_RUSH.twice === 0 ? 2 : 1;
      const answers = await Promise.all(
        Array.from({ length: taps }, () => post(cloud.local.url, tokens.get(_id) ?? '', signUp, activity)),
      );
      errors += answers.filter((answer) => answer === null).length;
      for (const answer of answers) if (answer) told.set(_id, answer.mine);
    });

    const roll = rollAt(await cloud.find(ActivityRolls, ACTIVITY_ID), WEDNESDAY_MORNING);
    const people = [...roll.seated, ...roll.waiting];
    const isLost = ({ _id }: { _id: string }) =>
      JSON.stringify(placeIn(roll, _id)) !== JSON.stringify(told.get(_id) ?? null);
    return {
      errors,
      lost: members.filter(isLost).length,
      doubled: people.length - new Set(people).size,
      over: Math.abs(roll.seated.length - SIGN_UP_RUSH.seats),
    };
  } finally {
    await cloud.close();
  }
}
