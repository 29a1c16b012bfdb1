import { nativeTheme } from 'electron';
import { z } from 'zod';
import type { Langue } from '../../domain/codes.ts';

/** What of the member's preferences the windows themselves follow. */
const followed = z.object({
  langue: z.enum(['fr', 'en', 'systeme']),
  theme: z.enum(['clair', 'sombre', 'systeme']),
});

const THEMES = { clair: 'light', sombre: 'dark', systeme: 'system' } as const;

/** Follows `preferences` (of the workspace's router): theme of windows and native menus, language of menus. */
export function applyPreferences(
  preferences: unknown,
  system: Langue,
  setLangue: (langue: Langue) => void,
): void {
  const parsed = followed.safeParse(preferences);
  if (!parsed.success) return;
  const { langue, theme } = parsed.data;
  nativeTheme.themeSource = THEMES[theme];
  setLangue(langue === 'systeme' ? system : langue);
}

/** French unless the system speaks English. */
export const langueOfLocale = (locale: string): Langue => (/^en\b/i.test(locale) ? 'en' : 'fr');
