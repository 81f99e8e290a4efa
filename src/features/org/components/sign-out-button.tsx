import { confirm } from '@/platform/confirm';
import { startAfresh } from '@/platform/navigate';
import { signOut } from '@/platform/session';
import { Button } from '@/ui/button';

/** Browser only: in the mini program WeChat vouches for the person, so nobody signs in or out. */
export function SignOutButton() {
  if (process.env.TARO_ENV !== 'h5') return null;
  return <Button kind='quiet' text='退出登录' onPress={() => void leave()} />;
}

async function leave() {
  const agreed = await confirm({
    title: '退出登录',
    content: '退出后，再用要重新输入账号和密码；留在这台设备上的课时、没有保存的文字、还没有送出的学习记录会清除。',
    confirmText: '退出',
  });
  if (!agreed) return;
  signOut();
  startAfresh('signIn');
}
