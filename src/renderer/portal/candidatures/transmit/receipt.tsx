import { IconDownload } from '@tabler/icons-react';
import { portalCandidature } from '../../../../messages/portal-candidature.ts';
import { useMessages } from '../../../i18n/langue.tsx';
import { useFormat } from '../../../i18n/use-format.ts';
import { Shape } from '../../../ui/shape.tsx';
import { useCandidature } from '../candidature-context.tsx';
import { documentUrl } from '../document-url.ts';
import { fingerprintLines } from './fingerprint.ts';
import classes from './transmit.module.css';

/** LC5: the receipt of the last transmission: number, time, fingerprint, and its PDF. */
export function Receipt() {
  const t = useMessages(portalCandidature);
  const f = useFormat();
  const { view } = useCandidature();
  const last = view.transmissions.at(-1);
  if (!last) return null;
  return (
    <section className={classes.receipt} aria-labelledby="recu">
      <h2 id="recu" tabIndex={-1}>
        <span className={classes.sent}>
          <Shape name="check" size={16} />
        </span>
        {t('receipt.title')}
      </h2>
      <dl>
        <dt>{t('receipt.number')}</dt>
        <dd className={classes.number}>{last.recu}</dd>
        <dt>{t('receipt.time')}</dt>
        <dd className="p-figures">{t('receipt.at', { quand: f.moment(last.le) })}</dd>
        <dt>{t('receipt.fingerprint')}</dt>
        <dd>
          <code className={classes.fingerprint}>{fingerprintLines(last.empreinte)}</code>
        </dd>
      </dl>
      <p className={classes.why}>{t('receipt.text')}</p>
      <p>
        <a className={classes.link} href={documentUrl(view.id, 'recu.pdf')} download>
          <IconDownload size={18} stroke={1.75} aria-hidden="true" />
          {t('receipt.pdf')}
        </a>
      </p>
    </section>
  );
}
