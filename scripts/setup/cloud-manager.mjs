const wanted = (name) => {
  const value = process.env[name];
  if (!value) {
    console.error(`✗ 请先设置环境变量 ${name}`);
    process.exit(1);
  }
  return value;
};

/** CloudBase's manager for the environment that the variables name. Its package is installed by whoever deploys. */
export async function openManager() {
  const { default: CloudBaseManager } = await import('@cloudbase/manager-node').catch(() => {
    console.error('✗ 请先运行 npm install --no-save @cloudbase/manager-node@5.6.5');
    process.exit(1);
  });
  return new CloudBaseManager({
    envId: wanted('CLOUDBASE_ENV_ID'),
    secretId: wanted('TENCENTCLOUD_SECRETID'),
    secretKey: wanted('TENCENTCLOUD_SECRETKEY'),
  });
}
