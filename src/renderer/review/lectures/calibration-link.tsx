import { Link } from 'wouter';
import { reviewLectures } from '../../../messages/review-lectures.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { ROUTES } from '../app/routes.ts';
import classes from './my-load.module.css';

/** From the dossiers of the calibration to how far its avis agree. */
export function CalibrationLink() {
  const t = useMessages(reviewLectures);
  return (
    <Link href={ROUTES.calibrage} className={classes.link ?? ''}>
      {t('agree.open')}
    </Link>
  );
}
