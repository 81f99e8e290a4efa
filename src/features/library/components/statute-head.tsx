import { Text, View } from '@tarojs/components';
import { holdsAny, useMe } from '@/features/org/public';
import { go, replaceWith } from '@/platform/navigate';
import { accessible } from '@/ui/accessible';
import { Card } from '@/ui/card';
import { Facts } from '@/ui/facts';
import { Pieces } from '@/ui/pieces';
import { Row } from '@/ui/row';
import type { StatuteView } from '../../../../core/library/contract';
import { articlesWords, versionWords } from '../words';
import styles from './statute-head.module.scss';

/** Title, adoption and other versions of a statute. */
export function StatuteHead({ statute }: { statute: StatuteView }) {
  const mayPublish = holdsAny(useMe(), 'secretary', 'admin');
  const { statuteId, title, adoption, versions } = statute;
  const others = versions.filter((version) => version.statuteId !== statuteId);
  const previous = others.find((version) => version.version < statute.version);
  return (
    <>
      <Card>
        <Text className={styles.title} {...accessible({ role: 'heading' })}>
          {title}
        </Text>
        <Facts of={[versionWords(statute), articlesWords(statute)]} />
        <View className={styles.adoption}>
          <Pieces of={adoption} nodes={2}>
            {(line) => (
              <Text key={line} className={styles.line}>
                {line}
              </Text>
            )}
          </Pieces>
        </View>
      </Card>
      {others.length > 0 && (
        <View className='unprinted'>
          <Card title='版本'>
            {previous && (
              <Row
                title='和上一版对照'
                facts={[`${versionWords(previous)} → ${versionWords(statute)}`]}
                onPress={() => go('compareStatute', { before: previous.statuteId, after: statuteId })}
              />
            )}
            <Pieces of={others}>
              {(version) => (
                <Row
                  key={version.statuteId}
                  title={versionWords(version)}
                  onPress={() => replaceWith('statute', { statuteId: version.statuteId })}
                />
              )}
            </Pieces>
          </Card>
        </View>
      )}
      {mayPublish && (
        <View className='unprinted'>
          <Card>
            <Row
              title='做成课程'
              facts={['一章一课，发布给选定的单元']}
              onPress={() => go('statuteCourse', { statuteId })}
            />
          </Card>
        </View>
      )}
    </>
  );
}
