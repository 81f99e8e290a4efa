import { View } from '@tarojs/components';
import { type ComponentProps, useState } from 'react';
import { Button } from './button';
import styles from './password-field.module.scss';
import { TextField } from './text-field';

type PasswordFieldProps = Omit<ComponentProps<typeof TextField>, 'kind' | 'lines'>;

/** A password that can be looked at while it is typed: on a phone, a wrong letter is not seen otherwise. */
export function PasswordField(props: PasswordFieldProps) {
  const [isShown, setShown] = useState(false);
  return (
    <View className={styles.password}>
      <TextField {...props} kind={isShown ? 'text' : 'password'} />
      <View className={styles.show}>
        <Button
          kind='quiet'
          text={isShown ? '隐藏' : '显示'}
          label={`${isShown ? '隐藏' : '显示'}${props.label}`}
          onPress={() => setShown(!isShown)}
        />
      </View>
    </View>
  );
}
