import { Chips } from '@/ui/chips';
import { usePractice } from '../../store';

/** Filters the list by topic; draws nothing while all mistakes are of one topic. */
export function TopicChips({ value, onChange }: { value: string; onChange: (topic: string) => void }) {
  const practice = usePractice((state) => state.practice);
  const topics = practice.state === 'ready' ? practice.value.topics.filter(({ wrong }) => wrong > 0) : [];
  if (topics.length < 2) return null;
  const options = [{ value: '', label: '全部' }, ...topics.map(({ topic }) => ({ value: topic, label: topic }))];
  return <Chips label='主题' options={options} value={value} onChange={onChange} isOneLine />;
}
