import { Text, View } from '@tarojs/components';
import { useEffect } from 'react';
import { typeWord } from '@/features/quiz/public-workbench';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { classNames } from '@/ui/class-names';
import { Pieces } from '@/ui/pieces';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';
import { QUESTION_TYPES, type QuestionType } from '../../../../core/bank/question-types/shapes';
import type { Availability } from '../../../../core/quiz/papers/contract';
import { useAvailability } from '../availability-store';
import { newSection, type SectionForm, sectionsOf } from '../paper-form';
import { availabilityWords, isShort } from '../words';
import styles from './fields.module.scss';
import { Toggles } from './toggles';

interface SectionsEditorProps {
  unitId: string;
  sections: readonly SectionForm[];
  onChange: (sections: SectionForm[]) => void;
  error?: string | undefined;
}

const TYPES = QUESTION_TYPES.map((value) => ({ value, label: typeWord(value) }));
const DIFFICULTIES = ['1', '2', '3', '4', '5'].map((value) => ({ value, label: `难度 ${value}` }));
const MOST_SECTIONS = 8;
/** Elements of a section with the topics that it shows at first. */
const SECTION_NODES = 100;
/** Pause after the last change before the bank is asked, ms. */
const TYPING_MS = 400;

/** 组卷规则: number, topic, type and difficulty of the questions of each section, and whether the bank has enough. */
export function SectionsEditor({ unitId, sections, onChange, error }: SectionsEditorProps) {
  const { sections: availability, ask, findTopics } = useAvailability();
  const wanted = JSON.stringify(sectionsOf(sections));
  useEffect(() => void findTopics(unitId), [unitId, findTopics]);
  useEffect(() => {
    const timer = setTimeout(() => void ask(unitId, JSON.parse(wanted)), TYPING_MS);
    return () => clearTimeout(timer);
  }, [unitId, wanted, ask]);

  const put = (index: number, changes: Partial<SectionForm>) =>
    onChange(sections.map((section, place) => (place === index ? { ...section, ...changes } : section)));
  return (
    <>
      <Pieces of={sections} nodes={SECTION_NODES}>
        {(section, index) => (
          <SectionCard
            key={index}
            title={`第 ${index + 1} 部分`}
            section={section}
            availability={availability[index]}
            onChange={(changes) => put(index, changes)}
            onRemove={sections.length > 1 ? () => onChange(sections.filter((_, place) => place !== index)) : undefined}
          />
        )}
      </Pieces>
      {error && <Text className={styles.error}>{error}</Text>}
      {sections.length < MOST_SECTIONS && (
        <Button kind='secondary' text='加一部分' onPress={() => onChange([...sections, newSection('judge')])} />
      )}
    </>
  );
}

interface SectionCardProps {
  title: string;
  section: SectionForm;
  availability: Availability | undefined;
  onChange: (changes: Partial<SectionForm>) => void;
  onRemove: (() => void) | undefined;
}

function SectionCard({ title, section, availability, onChange, onRemove }: SectionCardProps) {
  const topics = useAvailability((state) => state.topics);
  // A chosen topic is shown even when the bank no longer has a question on it.
  const offered = [...new Set([...topics, ...section.topics])].map((topic) => ({ value: topic, label: topic }));
  return (
    <Card
      title={title}
      extra={onRemove && <Button kind='quiet' text='去掉' label={`去掉${title}`} onPress={onRemove} />}
    >
      <View className={styles.fields}>
        <SelectField<QuestionType>
          label='题型'
          options={TYPES}
          value={section.type}
          onChange={(type) => onChange({ type })}
        />
        <TextField
          label='题数'
          kind='number'
          value={section.count}
          onChange={(count) => onChange({ count })}
          maxLength={2}
        />
        <TextField
          label='每题分值'
          kind='number'
          value={section.points}
          onChange={(points) => onChange({ points })}
          maxLength={2}
        />
      </View>
      <Toggles
        label='主题（不选为不限）'
        options={offered}
        chosen={section.topics}
        onChange={(chosen) => onChange({ topics: chosen })}
      />
      <Toggles
        label='难度（不选为不限）'
        options={DIFFICULTIES}
        chosen={section.difficulties.map(String)}
        onChange={(chosen) => onChange({ difficulties: chosen.map(Number).sort() })}
      />
      {availability && (
        <Text className={classNames(styles.note, isShort(availability) && styles.short)}>
          {availabilityWords(availability)}
        </Text>
      )}
    </Card>
  );
}
