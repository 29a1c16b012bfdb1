import { TYPES_AVIS, type TypeAvis } from '../../../domain/codes.ts';
import { reviewCodes } from '../../../messages/review-codes.ts';
import { reviewLettres } from '../../../messages/review-lettres.ts';
import type { LettresCommission } from '../../../protocol/lettres.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { usePreferences } from '../app/preferences.tsx';
import classes from './lettres.module.css';
import { anglaisDe, brouillonDe, brouillonKey, texteDe } from './texte-lettre.ts';

interface Props {
  readonly commission: LettresCommission;
  readonly chosen: TypeAvis;
  readonly onChoose: (type: TypeAvis) => void;
}

/** The five letters that there may be, and how far each is. */
export function LetterTypes({ commission, chosen, onChoose }: Props) {
  const t = useMessages(reviewLettres);
  const codes = useMessages(reviewCodes);
  const { preferences } = usePreferences();
  const stateOf = (type: TypeAvis): 'draft' | 'absent' | 'bilingual' | 'written' => {
    if (brouillonDe(preferences.vues[brouillonKey(commission.id, type)])) return 'draft';
    const modele = commission.lettres[type];
    if (!modele) return 'absent';
    return anglaisDe(texteDe(modele)) === 'complet' ? 'bilingual' : 'written';
  };
  return (
    <nav aria-label={t('types')}>
      <ul className={classes.types}>
        {TYPES_AVIS.map((type) => (
          <li key={type}>
            <button
              type="button"
              className={classes.type}
              aria-current={type === chosen ? 'true' : undefined}
              onClick={() => onChoose(type)}
            >
              <span>{codes(`avis.${type}`)}</span>
              <span className={classes.dim}>{t(stateOf(type))}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
