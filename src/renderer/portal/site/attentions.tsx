import { Link } from 'wouter';
import { portalSite } from '../../../messages/portal-site.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { Shape } from '../../ui/shape.tsx';
import { ROUTES } from '../app/routes.ts';
import classes from './accueil.module.css';

const ATTENTIONS = [
  'activer',
  'attendre',
  'dates',
  'centre',
  'dernierJour',
  'ordre',
  'soin',
  'transmettre',
] as const;

/** Every ATTENTION of the guide, before one meets it. */
export function Attentions() {
  const t = useMessages(portalSite);
  return (
    <section aria-labelledby="titre-attentions">
      <h2 id="titre-attentions">{t('attentions.titre')}</h2>
      <ul className={classes.attentions}>
        {ATTENTIONS.map((one) => (
          <li key={one}>
            <span className={classes.mark}>
              <Shape name="triangle" size={14} />
            </span>
            <span>{t(`attentions.${one}`)}</span>
          </li>
        ))}
      </ul>
      <p>
        {t('attentions.question')} <Link href={ROUTES.assistance}>{t('attentions.assistance')}</Link>
      </p>
    </section>
  );
}
