import type { Person } from '../support/person';
import { keepScreen } from '../support/screens';
import type { Stage } from '../support/stage';
import { until } from '../support/until';
import { DESK } from './desk';

const LARGE_DESK = { ...DESK, viewport: { width: 1440, height: 900 } };
const NOTICE = '关于整理更衣柜的通知';
const STORY = '末班车上的一把伞';
const REPORT = '一次跟车记录';

/** What a page can put on the clipboard. */
const HOSTILE = `<html><head><script>window.wasRun = 1</script></head><body><h2 onclick="window.wasRun = 1">一、出车之前</h2>
<p>看<b>胎压</b>和&lt;b&gt;灯&lt;/b&gt;<img src="x" onerror="window.wasRun = 1"><svg onload="window.wasRun = 1"><text>画</text></svg></p>
<ul><li>近光</li><li>远光<a href="javascript:window.wasRun = 1"></a></li></ul>
<iframe srcdoc="<script>parent.wasRun = 1</script>"></iframe><details open ontoggle="window.wasRun = 1"></details></body></html>`;

/** 公告: drafted, published to its readers, confirmed by a tap. */
export function publishing(stage: Stage): void {
  test('a pasted document becomes blocks and nothing else; a dropped picture is uploaded; all of it is kept by itself', async () => {
    const editor = await stage.as('editor');
    await draft(editor, REPORT, '');
    await editor.field('正文').evaluate((field, html) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', html);
      clipboardData.setData('text/plain', '一、出车之前');
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, HOSTILE);
    expect(await editor.field('段落标题').inputValue()).toBe('一、出车之前');
    expect(await editor.field('正文').inputValue()).toBe('看**胎压**和\\<b>灯\\</b>');
    expect(await editor.field('列表').inputValue()).toBe('近光\n远光');
    expect(await editor.page.evaluate(() => 'wasRun' in window)).toBe(false);
    // The browser says of each handler in the pasted text that it did not run it.
    const told = editor.problems.splice(0);
    expect(told.filter((problem) => !problem.startsWith('Executing inline event handler'))).toEqual([]);

    await editor.field('列表').evaluate(async (field) => {
      const canvas = document.createElement('canvas');
      canvas.getContext('2d')?.fillRect(0, 0, 300, 150);
      const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([blob ?? ''], 'black.png', { type: 'image/png' }));
      field.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    });
    await editor.fill('图片说明', '一块黑板');
    await editor.seesNo('cloud://');
    await keepScreen(editor, 'post-blocks');
    await editor.text(/^已保存$/).waitFor();
    await editor.page.reload();
    expect(await editor.field('图片说明').inputValue()).toBe('一块黑板');
    await editor.tap('调整：列表');
    await editor.tap('上移：列表');
    await keepScreen(editor, 'post-block-tools');
    await editor.choose('tab', '预览');
    await editor.button(/^放大看图片：一块黑板/).waitFor();
    await editor.choose('tab', '编辑');
    await editor.tap('保存草稿');
    await editor.seesButton('送审');
  });

  test('the editor drafts a required notice and sends it to the secretary', async () => {
    const editor = await stage.as('editor');
    await draft(editor, NOTICE, '请在本周内整理更衣柜，**过道**不放杂物。');
    await editor.choose('switch', '必读');
    await editor.fill('截止日期', dayIn(7));
    await editor.sees(/将有 1 个支部 \d+ 名党员看到/);
    await editor.tap('保存草稿');
    await editor.seesButton('送审');
    await editor.page.reload();
    await editor.tap('送审');
    await editor.agree('送审', '送审后由支部书记审核');
    await editor.sees('待审核');
  });

  test('the secretary sees how many people it reaches, and publishes', async () => {
    const secretary = await stage.as('secretary');
    await openWork(secretary, '待审核', NOTICE);
    // The spaces within a fact are no-break spaces.
    const reach = (await secretary.text(/^1\s个支部\s\d+\s名党员$/).innerText()).replace(/\s/g, ' ');
    await secretary.tap('发布');
    await secretary.sees('发布后');
    await keepScreen(secretary, 'post-publish-question');
    const asked = await secretary.agree('发布', '发布后');
    expect(asked).toContain(`发布后 ${reach}可见`);
    await secretary.sees('已发布');
    await secretary.openRow('必读：谁确认了，谁还没有');
    await secretary.heading('回执').waitFor();
    await secretary.sees(/^应确认 \d+ 人，已确认 0 人/);
    await secretary.choose('radio', /^还没读 \d+/);
  });

  test('members of the branch see it at once, others do not', async () => {
    const [member, elsewhere] = [await stage.as('member'), await stage.as('m022')];
    await Promise.all([member.open('home'), elsewhere.open('home')]);
    await member.row(NOTICE).waitFor();
    await elsewhere.heading('支部动态').waitFor();
    await elsewhere.seesNo(NOTICE);
  });

  test('a required one stands in 待办 until a tap confirms it', async () => {
    const todo = new RegExp(`^${NOTICE}\\s*必读`);
    const member = await stage.as('member');
    await member.open('todos');
    await member.tap(todo);
    await member.tap('确认已读');
    await member.sees('已确认');
    await member.page.reload();
    await member.sees('已确认');
    await member.open('home');
    await member.heading('支部动态').waitFor();
    expect(await member.row(NOTICE).count()).toBe(0);
    await member.tab('支部');
    await member.row(NOTICE).waitFor();
    await member.seesButton(new RegExp(`^${NOTICE}.*✓ 已确认$`));
    await member.open('todos');
    await member.isShown();
    expect(await member.button(todo).count()).toBe(0);
  });

  test('a published one is amended: readers have the present text until the new one is approved, then what changed', async () => {
    const editor = await stage.as('editor');
    await openWork(editor, '已发布', NOTICE);
    await editor.tap('更正');
    await editor.sees(/读者现在看到的还是原来的/);
    await editor.fill('标题', `${NOTICE}（改期）`);
    await editor.tap('保存草稿');
    await editor.tap('送审');
    await editor.agree('送审', '送审后由支部书记审核');
    await editor.sees('待审核');

    const member = await stage.as('member');
    await member.open('branch');
    await member.tap(new RegExp(`^${NOTICE}.*✓ 已确认$`));
    await member.sees('已确认');
    await member.seesNo('已更正');

    const secretary = await stage.as('secretary');
    await openWork(secretary, '等我审', `更正：${NOTICE}（改期）`);
    await secretary.sees('原来');
    await keepScreen(secretary, 'post-amendment');
    await secretary.tap('发布更正');
    await secretary.agree('发布更正', '更正后');
    // Not the words of the question.
    await secretary.sees(/^已更正$/);

    await member.page.reload();
    await member.sees(/^已确认 · .* · 第 1 版$/);
    await member.openRow('已更正');
    await member.heading('改了什么').waitFor();
    await member.sees(`${NOTICE}（改期）`);
  });

  test('of a withdrawn one its reason is left for whoever had read it', async () => {
    const [member, other] = [await stage.as('member'), await stage.as('m051')];
    await Promise.all([member.open('post', { postId: 'duty-roster' }), other.open('post', { postId: 'duty-roster' })]);
    await member.sees('这条信息已经撤回');
    await member.sees(/值守的班次写错了两处/);
    await other.seesNo(/值守/);
  });

  test('what goes beyond one branch needs the signature of the reviewer', async () => {
    const editor = await stage.as('editor');
    await draft(editor, STORY, '末班车上，他把伞留给了没带伞的老人。');
    await editor.choose('checkbox', '滨江公交公司党总支');
    await editor.tap('保存草稿');
    await editor.tap('送审');
    await editor.agree('送审', '送审后由支部书记审核');

    const secretary = await stage.as('secretary');
    await openWork(secretary, '待审核', STORY);
    await secretary.tap('报审签');
    await secretary.agree('报审签', '审签通过即发布');
    await secretary.sees('待审签');

    const elsewhere = await stage.as('m022');
    await elsewhere.open('home');
    await elsewhere.heading('支部动态').waitFor();
    await elsewhere.seesNo(STORY);

    const reviewer = await stage.stranger(LARGE_DESK);
    await reviewer.signIn('reviewer');
    await reviewer.heading('工作台').waitFor();
    await reviewer.open('managePosts', { list: 'forMe' });
    await reviewer.openRow(STORY);
    await reviewer.sees(/审签后随即发布，7 个支部 \d+ 名党员可见/);
    await reviewer.choose('switch', '没有国家秘密、工作秘密和不宜公开的个人信息');
    await keepScreen(reviewer, 'post-sign-off');
    const current = reviewer.visible(reviewer.page.locator('[data-rows] [aria-current=true]'));
    expect(await current.innerText()).toContain(STORY);
    await reviewer.tap('审签');
    // The next one of the queue takes its place: its row, its words and what is asked of it are in view.
    await until('the next one is open', async () => (await current.innerText()).includes('一百万公里之后'));
    await reviewer.row(STORY).waitFor({ state: 'detached' });
    const next = reviewer.visible(reviewer.page.getByRole('switch', { name: /没有国家秘密/ }));
    await next.waitFor();
    const screen = LARGE_DESK.viewport;
    for (const part of [current, next, reviewer.button('审签')]) {
      const box = await part.boundingBox();
      expect(box && box.x >= 0 && box.y >= 0 && box.x + box.width <= screen.width).toBe(true);
      expect(box && box.y + box.height <= screen.height).toBe(true);
    }
    await reviewer.page.goBack();
    await reviewer.seesNo('关上');
    expect(reviewer.problems).toEqual([]);

    await elsewhere.open('home');
    await elsewhere.row(STORY).waitFor();
  });
}

async function draft(editor: Person, title: string, body: string): Promise<void> {
  await editor.open('managePosts');
  await editor.tap('写一篇');
  await editor.fill('标题', title);
  await editor.fill('正文', body);
}

/** Opens a post from the list of its state. */
async function openWork(person: Person, state: string, title: string): Promise<void> {
  await person.open('managePosts');
  await person.choose('radio', new RegExp(`^${state}`));
  await person.text(title).click();
  await person.heading('稿件').waitFor();
}

const dayIn = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
