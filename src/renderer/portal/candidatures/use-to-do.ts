import { assertNever } from '../../../domain/refusal.ts';
import { portalCandidature } from '../../../messages/portal-candidature.ts';
import { portalSuite } from '../../../messages/portal-suite.ts';
import type { CandidatureLigne } from '../../../protocol/portal/views.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';

/** LC10: what to do next, in a sentence. */
export function useToDo(): (ligne: Pick<CandidatureLigne, 'aFaire' | 'retour'>) => string {
  const t = useMessages(portalCandidature);
  const s = useMessages(portalSuite);
  const f = useFormat();
  return ({ aFaire, retour }) => {
    // A day is never broken over two lines.
    const jour = f.dayShort(retour).replaceAll(' ', '\u00a0');
    switch (aFaire.kind) {
      case 'completer': {
        const { pieces, questions } = aFaire;
        if (questions === 0) return t('todo.pieces', { count: pieces, jour });
        return pieces === 0
          ? t('todo.questions', { count: questions, jour })
          : t('todo.both', { pieces, questions, jour });
      }
      case 'transmettre':
        return t('todo.transmettre', { jour });
      case 'corriger':
        return t('todo.corriger', { count: aFaire.pieces, jour });
      case 'attendre':
        return t('todo.attendre');
      case 'depasse':
        return t('todo.depasse', { jour });
      case 'confirmer':
        return s('todo.confirmer', { jour: f.dayShort(aFaire.jour).replaceAll(' ', '\u00a0') });
      case 'decision':
        return t('todo.decision');
      case 'annulee':
        return t('todo.annulee');
      default:
        return assertNever(aFaire);
    }
  };
}
