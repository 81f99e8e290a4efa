import { usePreferences } from '@/platform/preferences';
import { Card } from '@/ui/card';
import { SwitchRow } from '@/ui/switch-row';

/** Turns 长辈版 (larger text and touch targets) on and off. */
export function ElderSwitch() {
  const { elder, setElder } = usePreferences();
  return (
    <Card>
      <SwitchRow title='长辈版' hint='字更大，一屏内容更少' isOn={elder} onChange={setElder} />
    </Card>
  );
}
