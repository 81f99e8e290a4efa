// Loads the sample organisation through the endpoints that people use: node scripts/load-sample.mjs [address]
// An administrator founds and imports, editors write, secretaries publish, the reviewer signs off, members study.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadActivityToJoin } from './sample/activities.mjs';
import { loadActivity } from './sample/activity.mjs';
import { loadAfterwards } from './sample/afterwards.mjs';
import { loadCall } from './sample/calls.mjs';
import { connect, SampleRefused } from './sample/cloud-client.mjs';
import { loadComment } from './sample/comments.mjs';
import { readContent } from './sample/content.mjs';
import { loadDesk } from './sample/desk.mjs';
import { loadDisclosureSettings } from './sample/disclosure-settings.mjs';
import { isLastFeedbackThere, loadFeedback } from './sample/feedback.mjs';
import { loadImport } from './sample/import.mjs';
import { loadLetter, loadWorry } from './sample/letters.mjs';
import { loadNote } from './sample/notes.mjs';
import { loadOrganisation, organisationOf } from './sample/organisation.mjs';
import { loadContestResults, loadPapers } from './sample/papers.mjs';
import { loadDisclosure, loadPost, publishCourse } from './sample/publish.mjs';
import { drawWeeklyTest, loadQuestions } from './sample/quiz.mjs';
import { loadStatutes } from './sample/statutes.mjs';
import { loadSurvey } from './sample/surveys.mjs';
import { ROOT } from './setup/root.mjs';

const CONTENT = path.join(ROOT, 'content');
const MEDIA = path.join(CONTENT, 'media');

/**
 * Loads content/ into the local cloud at `url`. A second run changes nothing; an interrupted run is continued. Rejects
 * with `SampleRefused` and a message for people at the first refusal.
 */
export async function loadSample({ url, setupCode = process.env.WEIKETANG_SETUP_CODE, log = console.log }) {
  const content = await readContent(CONTENT);
  const organisation = organisationOf(content);
  const cloud = connect(url);
  await cloud.onOneDay(() => loadInto(cloud, { content, organisation, setupCode, log }));
}

async function loadInto(cloud, { content, organisation, setupCode, log }) {
  // Every day that the sample speaks of is reckoned from this moment.
  const now = cloud.now();
  const rootId = organisation.root.编号;
  if (await isLastFeedbackThere(cloud, content.feedback)) {
    // A laptop that was off on Monday morning missed the timer. Drawing again in the same week changes nothing.
    await drawWeeklyTest(cloud, rootId);
    log('样例组织已经在了，保持原样。');
    return;
  }

  if (!setupCode) throw new SampleRefused('请用 WEIKETANG_SETUP_CODE 给出初始化口令');
  const { units, members } = await loadOrganisation(cloud, content, organisation, setupCode);
  log(`组织：${units} 个单元，${members} 名党员，${Object.keys(content.accounts).length} 个账号`);

  await loadQuestions(cloud, content, rootId);
  await loadImport(cloud, path.join(CONTENT, 'import-samples/plain-text.txt'), rootId);
  await loadStatutes(cloud, content.statutes);
  // The weekly test is drawn last, so that it leaves the chosen questions of the papers alone.
  await loadPapers(cloud, content, rootId, now);
  const { paperId } = await drawWeeklyTest(cloud, rootId);
  for (const course of content.courses) {
    await publishCourse(cloud, organisation, course, now, MEDIA);
  }
  log(
    `学习：${content.questions.length} 道题，${content.courses.length} 门课程，${content.statutes.length} 版法规，本周自测 ${paperId}，${content.papers.length} 份试卷和竞赛`,
  );

  // One after the other: the order of publication decides the order of the feed.
  for (const item of content.posts) await loadPost(cloud, organisation, item, now, MEDIA);
  await loadDisclosureSettings(cloud, content.holidays);
  for (const item of content.disclosures) await loadDisclosure(cloud, organisation, item, now);
  // Each begins a little after it is published, however long the loading took until here.
  for (const item of content.activities) await loadActivityToJoin(cloud, organisation, item, cloud.now());
  log(
    `发布：${content.posts.length} 篇稿件，${content.disclosures.length} 个公开事项，${content.activities.length} 个活动`,
  );

  const active = await loadActivity(cloud, content, { rootId, paperId });
  await loadAfterwards(cloud, organisation, content.afterwards);
  // The first active account has taken the weekly test.
  const [account] = active;
  await loadDesk(cloud, content, { rootId, paperId, account });
  await loadContestResults(cloud, content, active);
  for (const item of content.notes) await loadNote(cloud, item, path.join(CONTENT, 'media'));
  for (const item of content.letters) await loadLetter(cloud, item);
  for (const item of content.worries) await loadWorry(cloud, item, cloud.now());
  for (const item of content.comments) await loadComment(cloud, item);
  for (const item of content.calls) await loadCall(cloud, organisation, item, now);
  for (const item of content.surveys) await loadSurvey(cloud, organisation, item, cloud.now());
  for (const item of content.feedback) await loadFeedback(cloud, item);
  log(
    `动态：${active.length} 名党员这一周的学习，${content.notes.length} 则笔记，${content.feedback.length} 条意见，${content.letters.length} 封信，${content.worries.length} 个苗头，${content.comments.length} 条评论，${content.calls.length} 次征集，${content.surveys.length} 项调查、推选和评议`,
  );
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const url = process.argv[2] ?? `http://127.0.0.1:${process.env.PORT ?? 8787}`;
  // The cloud goes on when this process is ended, and keeps the clock that it has.
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () =>
      connect(url)
        .setClockRight()
        .finally(() => process.exit(1)),
    );
  try {
    await loadSample({ url });
  } catch (error) {
    if (!(error instanceof SampleRefused)) throw error;
    console.error(`样例没有载入：${error.message}`);
    process.exitCode = 1;
  }
}
