import { portalRubriques } from '../../../messages/portal-rubriques.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useProfil } from './profil-context.tsx';
import classes from './progress.module.css';
import { rubricStates } from './rubrics.ts';

/** PR5: what a candidature asks for, and how much of it is there. */
export function Progress() {
  const t = useMessages(portalRubriques);
  const { profil } = useProfil();
  const { remplies, total, champs } = rubricStates(profil).progress;
  return (
    <div className={classes.progress}>
      <p id="avancement">{t('progress', { remplies, total })}</p>
      <progress
        className={classes.bar}
        aria-labelledby="avancement"
        max={champs.total}
        value={champs.remplis}
      />
    </div>
  );
}
