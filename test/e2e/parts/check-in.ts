import type { Person } from '../support/person';
import type { Stage } from '../support/stage';

/** 打卡: voluntary, once a day, and not offered where the policy says off. */
export function checkingIn(stage: Stage): void {
  test('one tap checks in for today, and a dot of the week is filled', async () => {
    const member = await stage.as('member');
    await member.open('home');
    expect(await dots(member)).toBe('本周 0 天');
    await member.tap('打卡');
    await member.sees('今天已打卡');
    expect(await dots(member)).toBe('本周 1 天');
    await member.open('home');
    await member.sees('今天已打卡');
    await member.seesNo(/^打卡$/);
  });

  test('is not offered while the policy says off, and keeps what was there when it comes back', async () => {
    const [member, admin] = [await stage.as('member'), await stage.as('admin')];
    await admin.open('policy');
    await switchCheckIn(admin);
    await member.open('home');
    await member.heading('待办').waitFor();
    await member.seesNo('今天已打卡');
    expect(await member.visible(member.page.getByRole('img', { name: /^本周/ })).count()).toBe(0);

    await switchCheckIn(admin);
    await member.open('home');
    await member.sees('今天已打卡');
    expect(await dots(member)).toBe('本周 1 天');
  });
}

async function switchCheckIn(admin: Person): Promise<void> {
  await admin.choose('switch', '打卡');
  const answered = admin.page.waitForResponse(
    (response) => response.request().postData()?.includes('setPolicy') ?? false,
  );
  await admin.agree('更改', '立即生效');
  await answered;
}

const dots = (member: Person): Promise<string | null> =>
  member.visible(member.page.getByRole('img', { name: /^本周/ })).getAttribute('aria-label');
