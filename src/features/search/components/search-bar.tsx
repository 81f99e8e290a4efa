import { Input, View } from '@tarojs/components';
import { accessible } from '@/ui/accessible';
import { Button } from '@/ui/button';
import { MOST_SOUGHT } from '../words';
import styles from './search-bar.module.scss';

interface SearchBarProps {
  value: string;
  onChange: (value: string) => void;
  onSearch: () => void;
}

const LABEL = '搜什么';
const PLACEHOLDER = '课时、条文、信息、公开事项';

/** The search field. The search key of the keyboard searches too. */
export function SearchBar({ value, onChange, onSearch }: SearchBarProps) {
  return (
    <View className={styles.bar}>
      {process.env.TARO_ENV === 'weapp' ? (
        <Input
          className={styles.input ?? ''}
          value={value}
          placeholder={PLACEHOLDER}
          placeholderClass={styles.placeholder ?? ''}
          maxlength={MOST_SOUGHT}
          confirmType='search'
          focus={value === ''}
          onInput={(event) => onChange(event.detail.value)}
          onConfirm={onSearch}
          {...accessible({ label: LABEL })}
        />
      ) : (
        <input
          className={styles.input}
          type='search'
          value={value}
          placeholder={PLACEHOLDER}
          maxLength={MOST_SOUGHT}
          autoComplete='off'
          aria-label={LABEL}
          // biome-ignore lint/a11y/noAutofocus: the page is opened to type here
          autoFocus={value === ''}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={({ key, nativeEvent }) => {
            // Enter also confirms characters in a Chinese input method; that one must not search.
            if (key === 'Enter' && !nativeEvent.isComposing) onSearch();
          }}
        />
      )}
      <View className={styles.button}>
        <Button text='搜索' onPress={onSearch} isDisabled={value.trim() === ''} />
      </View>
    </View>
  );
}
