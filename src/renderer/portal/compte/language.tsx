import { LANGUES } from '../../../domain/codes.ts';
import { portalIdentifiants } from '../../../messages/portal-identifiants.ts';
import { useLangue, useMessages } from '../../i18n/langue.tsx';
import { LANGUE_NAMES, useSetLangue } from '../app/langue-switch.tsx';
import classes from './compte.module.css';

/** The language of the pages and of the mails. */
export function Language() {
  const t = useMessages(portalIdentifiants);
  const langue = useLangue();
  const set = useSetLangue();
  return (
    <section className={classes.section} aria-labelledby="titre-langue">
      <h2 id="titre-langue">{t('langue')}</h2>
      <fieldset className={classes.choices}>
        <legend>{t('langueAide')}</legend>
        {LANGUES.map((one) => (
          <label key={one} className={classes.choice} lang={one}>
            <input
              type="radio"
              name="langue"
              value={one}
              checked={one === langue}
              onChange={() => set(one)}
            />
            {LANGUE_NAMES[one]}
          </label>
        ))}
      </fieldset>
    </section>
  );
}
