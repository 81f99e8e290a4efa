/** What somebody can do about what a command complained of. */
const ADVICE = [
  { says: /ENOSPC|no space left/i, advice: '磁盘满了。请腾出约 2 GB 再试。' },
  {
    says: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|Could not resolve|Temporary failure/i,
    advice: '连不上软件源。请检查网络和代理；npm 的源可以用 npm config set registry <地址> 换一个。',
  },
  { says: /CERT|self.signed|SSL/, advice: '软件源的证书没有通过。公司网络请用 NODE_EXTRA_CA_CERTS 指明根证书。' },
  { says: /EACCES|EPERM|permission denied/i, advice: '没有写的权限。请确认项目目录和 ~/.npm 属于当前用户。' },
  { says: /E404|ETARGET|notarget/i, advice: '软件源里没有这个版本。镜像可能落后了，请换一个 npm 源再试。' },
  { says: /EINTEGRITY/, advice: '下载的包和锁文件对不上。请运行 npm cache clean --force 再试。' },
  { says: /spawn npm ENOENT|npm: not found/, advice: '没有找到 npm。它和 Node 一起安装，请检查 PATH。' },
];

/** The first piece of advice that fits the output, or null. */
export const adviceOn = (output) => ADVICE.find(({ says }) => says.test(output))?.advice ?? null;
