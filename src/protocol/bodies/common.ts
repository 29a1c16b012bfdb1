import { z } from 'zod';

export const text = z.string();
/** ms since the epoch. */
export const instant = z.number();
export const bilingue = z.object({ fr: text, en: text });
