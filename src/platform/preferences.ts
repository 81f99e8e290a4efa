import * as v from 'valibot';
import { create } from 'zustand';
import { stored } from './storage';

const preferences = stored('preferences', v.object({ elder: v.boolean(), elderOffered: v.boolean() }));

interface Preferences {
  /** 长辈版: larger text and touch targets, fewer things at once. */
  elder: boolean;
  /** Whether the first-run card that offers 长辈版 has been answered. */
  elderOffered: boolean;
  setElder: (elder: boolean) => void;
}

export const usePreferences = create<Preferences>((set) => ({
  ...(preferences.read() ?? { elder: false, elderOffered: false }),
  setElder: (elder) => {
    preferences.write({ elder, elderOffered: true });
    set({ elder, elderOffered: true });
  },
}));
