import { addDays, dayKey } from '../../../core/kernel/calendar';
import { keepScreen } from '../support/screens';
import type { Stage } from '../support/stage';

const SPRING = '主题党日：重走首班车路线';
const DUTY = '党员志愿值守：北门枢纽冬运第一天';
const WEEK = '主题党日：场站安全互查周';

/** 活动: drafted, published, signed up for, a seat passed on, attended, cancelled. */
export function joiningIn(stage: Stage): void {
  test('the editor drafts an activity, the secretary publishes it, the reviewer sees it', async () => {
    const [editor, secretary, reviewer] = [
      await stage.as('editor'),
      await stage.as('secretary'),
      await stage.as('reviewer'),
    ];
    const today = dayKey(Date.now());
    await editor.open('composeActivity');
    await editor.fill('名称', SPRING);
    await editor.fill('地点', '首末站');
    await editor.fill('安排', '从首末站走到老车场，听老师傅讲第一班车。\n走不动的可以坐车。');
    await editor.fill('开始日期', addDays(today, 5));
    await editor.fill('结束日期', addDays(today, 5));
    await editor.fill('报名截止日期', addDays(today, 4));
    await editor.fill('名额', '1');
    await keepScreen(editor, 'activity-draft');
    await editor.tap('保存');
    await editor.tap('送审');
    await editor.agree('送审', '由书记审核');
    await editor.sees('待审核');

    await secretary.open('manageActivities');
    await secretary.text(SPRING).click();
    await secretary.sees('办理活动');
    await secretary.choose('radio', /^发布$/);
    await secretary.tap('发布');
    await secretary.agree('发布', '可以报名');
    await secretary.sees('已发布');
    await secretary.sees('名册');

    await reviewer.open('manageActivities', { list: 'coming' });
    await reviewer.sees(SPRING);
  });

  test('the second on the waiting list moves up when a seat is given back and accepted', async () => {
    const [seated, first, second] = [await stage.as('m051'), await stage.as('m053'), await stage.as('m054')];
    await second.open('branch', { segment: 'interact' });
    await second.openRow('活动');
    await second.heading('活动').waitFor();
    await second.openRow(DUTY);
    await second.sees('您在候补第 2 位');
    await keepScreen(second, 'activity-waiting');

    await seated.open('activity', { activityId: 'winter-duty' });
    await seated.tap('退出活动');
    await seated.agree('退出', '名额会给候补的下一位');
    await seated.seesButton('名额已满，排候补');

    await first.open('home');
    await first.heading('正在进行').waitFor();
    await keepScreen(first, 'home-offer');
    await first.openRow(DUTY);
    await keepScreen(first, 'activity-offered');
    await first.tap('接受名额');
    await first.sees('您已报名');

    await second.open('activity', { activityId: 'winter-duty' });
    await second.sees('您在候补第 1 位');
    await second.open('activities');
    await second.choose('radio', '我的');
    await second.sees(/您在候补第 1 位/);
    await keepScreen(second, 'activities-mine');
  });

  test('another place is told to who signed up, and the page keeps the one that was planned', async () => {
    const [secretary, member] = [await stage.as('secretary'), await stage.as('m052')];
    await secretary.open('composeActivity', { activityId: 'winter-duty' });
    await secretary.choose('radio', '变更');
    await secretary.fill('地点', '北门枢纽站东门');
    await secretary.fill('变更的原因', '南门在施工');
    await keepScreen(secretary, 'activity-change');
    await secretary.tap('变更');
    await secretary.agree('变更', '当场收到通知');
    await secretary.sees(/^原定.*北门枢纽站南门$/);

    await member.open('notices');
    await member.openRow(`活动《${DUTY}》地点改为北门枢纽站东门（原定北门枢纽站南门）`);
    await member.sees('北门枢纽站东门');
    await member.sees(/^原定.*北门枢纽站南门$/);
    await keepScreen(member, 'activity-changed');
  });

  test('the code of the screen signs in; a wrong one is refused; the secretary ticks who had no phone', async () => {
    const [secretary, member] = [await stage.as('secretary'), await stage.as('member')];
    await secretary.open('activityScreen', { activityId: 'depot-week' });
    await secretary.sees('现场签到');
    const shown = secretary.text(/^\d{4} \d{4}$/);
    await shown.waitFor();
    await keepScreen(secretary, 'activity-screen');
    const code = await shown.innerText();

    await member.open('activity', { activityId: 'depot-week' });
    await member.fill('签到码', '00000000');
    await member.tap('签到');
    await member.sees('不是这个活动现在的签到码');
    await member.fill('签到码', code);
    await member.tap('签到');
    await member.sees('已签到');

    await secretary.open('activityRoll', { activityId: 'depot-week' });
    await secretary.sees('1 人已签到');
    await secretary.openRow('潘国良');
    await secretary.fill('理由', '在场，没带手机');
    await secretary.tap('确认到场');
    await secretary.sees('2 人已签到');
    await secretary.fill('姓名', '没有这个人');
    await secretary.tap('查找');
    await secretary.sees('活动的范围里没有叫这个名字的党员。');
    await secretary.fill('姓名', '程瑞');
    await secretary.tap('查找');
    await secretary.openRow('程瑞');
    await secretary.fill('理由', '和大家一起来的，没有报名');
    await secretary.tap('确认到场');
    await secretary.sees('3 人已签到');
    await keepScreen(secretary, 'activity-roll');
  });

  test('a cancellation is told to whoever signed up', async () => {
    const [admin, member] = [await stage.as('admin'), await stage.as('m052')];
    await admin.open('composeActivity', { activityId: 'winter-duty' });
    await admin.choose('radio', '取消活动');
    await admin.fill('取消的原因', '冬运开始的日期推迟了');
    await admin.tap('取消活动');
    await admin.agree('取消活动', '都会收到通知');
    await admin.sees('取消的原因：冬运开始的日期推迟了');
    await member.open('notices');
    await member.openRow(`活动《${DUTY}》取消了`);
    await member.sees('活动取消了：冬运开始的日期推迟了');
    await member.open('activity', { activityId: 'depot-week' });
    await member.sees(WEEK);
  });
}
