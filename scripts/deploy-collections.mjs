// Adds the collections, indexes and permissions of dist/collections.json to a CloudBase environment. Never removes any.
// Needs CLOUDBASE_ENV_ID, TENCENTCLOUD_SECRETID, TENCENTCLOUD_SECRETKEY and, once: npm install --no-save @cloudbase/manager-node@5.6.5
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openManager } from './setup/cloud-manager.mjs';
import { ROOT } from './setup/root.mjs';

const manager = await openManager();
const collections = JSON.parse(readFileSync(path.join(ROOT, 'dist/collections.json'), 'utf8'));
for (const { name, permission, indexes } of collections) {
  await manager.database.createCollectionIfNotExists(name);
  const missing = [];
  for (const index of indexes) {
    const { Exists } = await manager.database.checkIndexExists(name, index.name);
    if (!Exists) missing.push(index);
  }
  if (missing.length > 0) {
    await manager.database.updateCollection(name, { CreateIndexes: missing.map(asCloudIndex) });
  }
  await manager.permission.modifyResourcePermission({
    resourceType: 'collection',
    resource: name,
    permission,
  });
  console.log(`✓ ${name}：新建索引 ${missing.length}，权限 ${permission}`);
}

function asCloudIndex({ name, keys, unique }) {
  return {
    IndexName: name,
    MgoKeySchema: {
      MgoIsUnique: unique,
      MgoIndexKeys: keys.map(({ field, direction }) => ({ Name: field, Direction: String(direction) })),
    },
  };
}
