import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { saveTemplate } from '../export-store';
import styles from './template-links.module.scss';

const TEMPLATES = [
  { format: 'xlsx', text: 'Excel 模板' },
  { format: 'csv', text: 'CSV 模板' },
  { format: 'text', text: '纯文本模板' },
] as const;

/** Templates to download, each with two examples and instructions. */
export function TemplateLinks() {
  const [message, setMessage] = useState<string | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const save = async (format: (typeof TEMPLATES)[number]['format']) => {
    setBusy(format);
    setMessage(await saveTemplate(format));
    setBusy(null);
  };
  return (
    <>
      <View className={styles.links}>
        {TEMPLATES.map(({ format, text }) => (
          <Button
            key={format}
            kind='quiet'
            text={text}
            label={`下载${text}`}
            isBusy={busy === format}
            onPress={() => void save(format)}
          />
        ))}
      </View>
      {message !== null && <Notice kind='error' text={message} />}
    </>
  );
}
