import { Button as NativeButton, Text, View } from '@tarojs/components';
import { openPrivacyGuide, usePrivacy } from '@/platform/privacy';
import { accessible } from './accessible';
import { Button } from './button';
import buttonStyles from './button.module.scss';
import { classNames } from './class-names';
import { pressable } from './pressable';
import styles from './privacy-sheet.module.scss';

/** Asks, in the mini program, to agree to the privacy guide. Only WeChat's own button counts as an agreement. */
export function PrivacySheet() {
  const answer = usePrivacy((privacy) => privacy.answer);
  if (!answer) return null;
  return (
    <View className={styles.shade}>
      <View className={styles.sheet} {...accessible({ role: 'alert', label: '用户隐私保护' })}>
        <Text className={styles.title}>用户隐私保护</Text>
        <Text>
          用麦克风、相机、相册、剪贴板和聊天里的文件之前，请先阅读并同意隐私保护指引。不同意也能学习，只是用不了这些。
        </Text>
        <View className={styles.guide} {...pressable(openPrivacyGuide)}>
          阅读《用户隐私保护指引》
        </View>
        <View className={styles.ways}>
          <Button kind='secondary' text='拒绝' onPress={() => answer(false)} />
          <NativeButton
            className={classNames(buttonStyles.button, buttonStyles.primary)}
            hoverClass={buttonStyles.pressed}
            openType='agreePrivacyAuthorization'
            onAgreePrivacyAuthorization={() => answer(true)}
            {...accessible({ label: '同意' })}
          >
            同意
          </NativeButton>
        </View>
      </View>
    </View>
  );
}
