// Reads content/ into plain objects. core/*/contract.ts defines their shapes; test/core/content.test.ts checks that
// they fit.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import Papa from 'papaparse';

/** Accounts of the sample exist only on a laptop, so one password serves all. */
export const SAMPLE_PASSWORD = 'weiketang';

const readText = (...parts) => readFile(path.join(...parts), 'utf8');
const readJson = async (...parts) => JSON.parse(await readText(...parts));

async function filesIn(directory, ending) {
  return (await readdir(directory)).filter((name) => name.endsWith(ending)).sort();
}

export function readRows(csv) {
  const { data, errors } = Papa.parse(csv, { header: true, skipEmptyLines: true });
  if (errors.length > 0) throw new Error(`CSV 第 ${(errors[0].row ?? 0) + 2} 行：${errors[0].message}`);
  return data;
}

export const writeRows = (rows) => Papa.unparse(rows, { newline: '\n' });

/** Splits `# 标题` on the first line from the text below it. */
function splitTitle(markdown, name) {
  const [, title, body] = /^\s*# (.+)\n([\s\S]+)$/.exec(markdown) ?? [];
  if (title === undefined) throw new Error(`${name} 的第一行应当是“# 标题”`);
  return { title: title.trim(), markdown: body.trim() };
}

/** Splits a JSON object between two lines of `---`, then `# 标题` and the text. */
function splitFrontMatter(source, name) {
  const [, head, rest] = /^---\n([\s\S]+?)\n---\n([\s\S]+)$/.exec(source) ?? [];
  if (head === undefined) throw new Error(`${name} 应当以 --- 之间的 JSON 开头`);
  return { ...JSON.parse(head), ...splitTitle(rest, name) };
}

/** `03-new-depot.md` → `new-depot`: the number gives the order, the rest is the id. */
const slugOf = (name) => name.replace(/^\d+-/, '').replace(/\.md$/, '');

async function readLesson(directory, courseId, name, withCheck) {
  const checkFile = name.replace(/\.md$/, '.check.json');
  return {
    lessonId: `${courseId}-${name.slice(0, 2)}`,
    ...splitTitle(await readText(directory, name), name),
    check: withCheck.includes(checkFile) ? await readJson(directory, checkFile) : [],
  };
}

async function readCourse(parent, courseId) {
  const directory = path.join(parent, courseId);
  const withCheck = await filesIn(directory, '.check.json');
  const names = await filesIn(directory, '.md');
  return {
    courseId,
    ...(await readJson(directory, 'course.json')),
    lessons: await Promise.all(names.map((name) => readLesson(directory, courseId, name, withCheck))),
  };
}

async function readArticles(directory, idName) {
  const names = await filesIn(directory, '.md');
  return Promise.all(
    names.map(async (name) => ({
      [idName]: slugOf(name),
      ...splitFrontMatter(await readText(directory, name), name),
    })),
  );
}

/** The file name holds code and version of the statute: `dangyuan-xuexi@2023-03-01.md`. */
async function readStatute(directory, name) {
  const [code, version] = name.replace(/\.md$/, '').split('@');
  return { code, version, markdown: await readText(directory, name) };
}

export async function readContent(directory) {
  const questionFiles = await filesIn(path.join(directory, 'questions'), '.json');
  const courseIds = (await readdir(path.join(directory, 'courses'))).sort();
  const [unitsCsv, membersCsv] = await Promise.all([
    readText(directory, 'units.csv'),
    readText(directory, 'members.csv'),
  ]);
  return {
    unitsCsv,
    membersCsv,
    accounts: await readJson(directory, 'accounts.json'),
    policy: await readJson(directory, 'policy.json'),
    blueprint: await readJson(directory, 'blueprint.json'),
    papers: await readJson(directory, 'papers.json'),
    themes: await readJson(directory, 'themes.json'),
    questions: (await Promise.all(questionFiles.map((name) => readJson(directory, 'questions', name)))).flat(),
    courses: await Promise.all(courseIds.map((id) => readCourse(path.join(directory, 'courses'), id))),
    statutes: await Promise.all(
      (await filesIn(path.join(directory, 'statutes'), '.md')).map((name) =>
        readStatute(path.join(directory, 'statutes'), name),
      ),
    ),
    posts: await readArticles(path.join(directory, 'posts'), 'postId'),
    disclosures: await readArticles(path.join(directory, 'disclosures'), 'disclosureId'),
    afterwards: await readJson(directory, 'afterwards.json'),
    desk: await readJson(directory, 'desk.json'),
    holidays: await readJson(directory, 'holidays.json'),
    notes: await readJson(directory, 'notes.json'),
    feedback: await readJson(directory, 'feedback.json'),
    letters: await readJson(directory, 'letters.json'),
    worries: await readJson(directory, 'worries.json'),
    comments: await readJson(directory, 'comments.json'),
    activities: await readJson(directory, 'activities.json'),
    calls: await readJson(directory, 'calls.json'),
    surveys: await readJson(directory, 'surveys.json'),
  };
}
