import { usePreferences } from '@/platform/preferences';
import { SwitchRow } from '@/ui/switch-row';

/** Turns 长辈版 (larger text and touch targets) on and off. */
export function ElderSwitch() {
  const { elder, setElder } = usePreferences();
  return <SwitchRow title='长辈版' hint='字更大，一屏内容更少' isOn={elder} onChange={setElder} />;
}
