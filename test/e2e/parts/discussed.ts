import { keepScreen } from '../support/screens';
import type { Stage } from '../support/stage';

const WORDS = '把登记改到系统里，谁领谁扫码，最省事。';
const postId = 'the-fuel-slip';
const SAID_THERE = '雨刮我每天都换着看两边。';

/** A member writes, an editor looks, another member sees, likes and reports, and is told what became of it. */
export function discussed(stage: Stage): void {
  test('what a member writes is seen when the branch has looked', async () => {
    const [member, editor, other] = [await stage.as('m042'), await stage.as('m020'), await stage.as('m041')];
    await member.open('post', { postId });
    await member.openRow('讨论');
    await member.sees(/支部的联络员、书记看过以后/);
    await member.fill('评论', WORDS);
    await keepScreen(member, 'comment-written');
    await member.tap('发表');
    await member.sees(/^等支部看/);

    await other.open('discussion', { postId });
    await other.sees(/心里也踏实/);
    await other.seesNo(WORDS);

    await editor.open('manageComments');
    await editor.sees(WORDS);
    await keepScreen(editor, 'comment-looked-at');
    await editor.tap('显示刘洪波的评论');
    await editor.agree('显示', '都看得到这条评论');
    await editor.seesNo(WORDS);

    await member.open('notices');
    await member.openRow('您的评论看过了');
    await member.sees(/^已显示/);
  });

  test('another member likes it and reports it, and is told the outcome', async () => {
    const [other, secretary] = [await stage.as('m041'), await stage.as('m019')];
    await other.open('discussion', { postId });
    await other.sees(WORDS);
    await other.tap(/^赞刘洪波/);
    await other.sees('已赞 1');
    await other.tap('举报刘洪波的评论');
    await other.fill('理由', '扫码的事已经有了');
    await keepScreen(other, 'comment-reported');
    await other.tap('举报');
    await other.sees('已举报');

    await secretary.open('manageComments');
    await secretary.sees(/1 个人举报.*扫码的事已经有了/);
    await secretary.tap('隐藏刘洪波的评论');
    await secretary.fill('理由', '和这个案例没有关系');
    await secretary.tap('隐藏');
    await secretary.seesNo(WORDS);

    await other.open('notices');
    await other.openRow('您举报的评论有人看过了，不再显示');
    await other.seesNo(WORDS);
  });

  test('who was hidden reads why, and asks for another look', async () => {
    const member = await stage.as('m042');
    await member.open('discussion', { postId });
    await member.sees('理由：和这个案例没有关系');
    await member.tap('请再看一次');
    await member.fill('理由', '说的就是登记由谁做');
    await keepScreen(member, 'comment-hidden');
    await member.tap('申请');
    await member.sees(/^已隐藏/);
  });

  test('below a lesson it is the same; all that I wrote stands in one list, also what stood below a withdrawn course', async () => {
    const [member, secretary] = [await stage.as('m042'), await stage.as('m003')];
    await member.open('lesson', { courseId: 'yixian-weike', lessonId: 'yixian-weike-01' });
    await member.openRow('讨论');
    await member.sees(/学得到这节课的人才看得到/);
    await member.fill('评论', SAID_THERE);
    await member.tap('发表');
    await member.sees(/^等支部看/);

    await member.open('me');
    await member.openRow('我的评论');
    await member.sees('理由：和这个案例没有关系');
    await keepScreen(member, 'my-comments-told');
    await member.openRow(SAID_THERE);
    await member.sees(/学得到这节课的人才看得到/);

    await secretary.open('composeCourse', { courseId: 'yixian-weike' });
    await secretary.tap('撤回');
    await secretary.agree('撤回', '党员不再看到这门课程');
    await secretary.sees(/这门课程已经撤回/);
    await member.open('myComments');
    await member.sees(/原来的地方现在打不开/);
    await keepScreen(member, 'my-comments-withdrawn');
    await member.tap('收回这条评论');
    await member.agree('收回', '不能恢复');
    await member.sees(/已收回/);
  });
}
