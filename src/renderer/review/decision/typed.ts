import type { TypeAvis } from '../../../domain/codes.ts';
import type { ContenuDecision, RendezVous } from '../../../domain/decision/decision.ts';

/** What is in the fields of a decision, before there is one. */
export type Typed = Omit<ContenuDecision, 'type'> & { readonly type: TypeAvis | null };

export const VIDE: Typed = { type: null, motifs: [], commentaire: '', rang: null, rendezVous: null };

const isMeeting = ({ jour, heure, lieu }: RendezVous): boolean => jour !== '' && heure !== '' && lieu !== '';

/** What was typed, as a decision; null without a type. A meeting half filled is none: the rules then ask for it. */
export const contenuTyped = ({ type, ...typed }: Typed): ContenuDecision | null =>
  type && {
    ...typed,
    type,
    rendezVous: typed.rendezVous && isMeeting(typed.rendezVous) ? typed.rendezVous : null,
  };
