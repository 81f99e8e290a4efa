import { View } from '@tarojs/components';
import { useCallback, useMemo, useState } from 'react';
import { CertificateCanvas, pictureProblems } from '@/features/quiz/public-reading';
import { savePicture } from '@/platform/save-picture';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import styles from './works.module.scss';

interface CertificateProps {
  name: string;
  unitName: string;
  /** Of the call. */
  title: string;
  prize: string;
  /** The unit that has held it. */
  issuer: string;
}

/** The certificate of a prize, as contests have them: a picture that can be saved. */
export function Certificate({ name, unitName, title, prize, issuer }: CertificateProps) {
  const [canvas, setCanvas] = useState<HTMLCanvasElement | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const drawn = useCallback((made: HTMLCanvasElement) => setCanvas(made), []);
  const certificate = useMemo(
    () => ({ name, unitName, title, words: `在“${title}”征集中获奖，特发此证。`, figure: prize, foot: issuer }),
    [name, unitName, title, prize, issuer],
  );
  const save = async (made: HTMLCanvasElement) => {
    const saved = await savePicture(made, '证书.png');
    setProblem(saved.ok ? null : pictureProblems[saved.code]);
    if (saved.ok) toast('已保存');
  };
  return (
    <View className={styles.stack}>
      <CertificateCanvas certificate={certificate} onDrawn={drawn} />
      {problem !== null && <Notice kind='error' text={problem} />}
      {canvas && <Button kind='secondary' text='保存图片' onPress={() => void save(canvas)} />}
    </View>
  );
}
