import type { TypeAvis } from '../../../domain/codes.ts';
import { reviewAvis } from '../../../messages/review-avis.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { AvisChip } from '../../ui/statut.tsx';
import { KeyHint } from '../keys/key-hint.tsx';
import { useAriaKeys } from '../keys/shortcuts-provider.tsx';
import work from '../work/work.module.css';
import classes from './avis.module.css';
import { TYPE_KEYS } from './contenu.ts';

interface Props {
  readonly value: TypeAvis | null;
  readonly onPick: (type: TypeAvis) => void;
  /** The keys belong to the avis alone: the decision shows none. */
  readonly withKeys?: boolean;
  /** Two of these on one screen are two groups. */
  readonly name?: string;
}

/** The five types, each with its mark, its word and its key. */
export function TypeField({ value, onPick, withKeys = true, name = 'type-avis' }: Props) {
  const ariaKeys = useAriaKeys();
  const t = useMessages(reviewAvis);
  return (
    <fieldset className={work.block}>
      <legend className="p-hidden">{t('type')}</legend>
      <div className={classes.types}>
        {TYPE_KEYS.map(([type, key]) => (
          <label key={type} className={classes.type} data-checked={value === type || undefined}>
            <input
              type="radio"
              className="p-hidden"
              name={name}
              checked={value === type}
              onChange={() => onPick(type)}
              {...(withKeys ? { 'aria-keyshortcuts': ariaKeys(key) } : {})}
            />
            <AvisChip type={type} />
            {withKeys ? <KeyHint id={key} /> : null}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
