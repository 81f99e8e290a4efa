import path from 'node:path';
import { parseLesson } from '../../../cloudfunctions/_kit/lesson-markdown';
import { markdownOf } from '../../../cloudfunctions/classroom/markdown-of';
import { ENV_ID, platformVariables } from '../../../local/functions/platform-variables';
import { readContent } from '../../../scripts/sample/content.mjs';

beforeAll(() => void Object.assign(process.env, platformVariables('', 'key')));
const OWN = `cloud://${ENV_ID}.storage/lessons/b1`;

describe('Markdown made of blocks becomes the same blocks again', () => {
  test.each([
    ['headings', '## 一\n\n### 二 * 三\n\n#### 四'],
    ['marks in a line', '**要**和*点*与`码`，[规定](https://example.org/a_b)，3\\*4，1~5天'],
    ['bold that ends with a full-width colon', '**注意：**请按时'],
    ['what looks like marks', '\\# 不是标题\n\n1\\. 不是编号\n\n<b>不是</b> \\![不是](x) | \\> - +'],
    ['lists in lists', '1. 一\n   1. 甲\n   2. 乙\n2. 二\n\n- 丙\n   - 丁'],
    ['a quote of two paragraphs', '> 第一段\n>\n> 第二段'],
    ['a table', '|甲|乙|\n|-|-|\n|1 \\| 2|**3**|'],
    ['lines', '甲  \n乙\n\n---\n\n丙'],
    [
      'media',
      `![图](${OWN}/a.png)\n\n![片](${OWN}/v.mp4)\n\n![声](${OWN}/s.mp3)\n\n![手册.pdf（1.2 MB）](${OWN}/d.pdf)`,
    ],
  ])('%s', (_title, markdown) => {
    const { body } = parseLesson(markdown);
    expect(parseLesson(markdownOf(body))).toEqual({ body, refusedLines: [] });
  });

  test('every lesson of the sample', async () => {
    const { courses } = await readContent(path.join(__dirname, '../../../content'));
    const lessons = (courses as { lessons: { markdown: string }[] }[]).flatMap((course) => course.lessons);
    expect(lessons.length).toBeGreaterThan(10);
    for (const { markdown } of lessons) {
      const { body } = parseLesson(markdown);
      expect(parseLesson(markdownOf(body)).body).toEqual(body);
    }
  });
});
