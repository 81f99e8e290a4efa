import { SampleRefused } from './cloud-client.mjs';
import { ADMIN } from './organisation.mjs';

/** Imports the oldest version first, as they came into force, so that each import finds the questions it outdates. */
export async function loadStatutes(cloud, statutes) {
  for (const statute of statutes) {
    const { problems } = await cloud.ask(ADMIN, 'library', 'importStatute', { ...statute, commit: true });
    if (problems.length > 0) {
      throw new SampleRefused(`${statute.code}@${statute.version} 第 ${problems[0].line} 行：${problems[0].message}`);
    }
  }
}
