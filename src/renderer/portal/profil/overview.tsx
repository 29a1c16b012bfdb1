import { Link } from 'wouter';
import { portalRubriques } from '../../../messages/portal-rubriques.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { ROUTES } from '../app/routes.ts';
import classes from './overview.module.css';
import { useProfil } from './profil-context.tsx';
import { Progress } from './progress.tsx';
import { RubricNav } from './rubric-nav.tsx';
import { rubricStates } from './rubrics.ts';
import { Transfer } from './transfer/transfer.tsx';

/** PR5: how far the profile is, its rubrics, and its file. */
export function Overview() {
  const t = useMessages(portalRubriques);
  const { profil } = useProfil();
  const { progress } = rubricStates(profil);
  return (
    <>
      <div className={classes.progress}>
        <Progress />
        {progress.complet ? (
          <p>
            {t('progress.done')} <Link href={ROUTES.candidatures}>{t('progress.candidatures')}</Link>
          </p>
        ) : null}
      </div>
      <RubricNav current={null} />
      <Transfer />
    </>
  );
}
