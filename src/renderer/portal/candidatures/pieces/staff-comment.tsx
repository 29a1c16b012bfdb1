import { portalDeposit } from '../../../../messages/portal-deposit.ts';
import type { PieceView } from '../../../../protocol/portal/views.ts';
import { useMessages } from '../../../i18n/langue.tsx';
import { useFormat } from '../../../i18n/use-format.ts';
import { Notice } from '../../../ui/notice.tsx';
import classes from './pieces.module.css';

/** Why a pièce was refused: the scolarité's last words on it, first thing on the card. */
export function StaffComment({ piece }: { readonly piece: PieceView }) {
  const t = useMessages(portalDeposit);
  const f = useFormat();
  const last = piece.commentaires.at(-1);
  return (
    <Notice tone="bad">
      <p className={classes.refused}>{t('piece.refused')}</p>
      {last ? (
        <>
          <p className={classes.said}>{last.texte}</p>
          <p className={classes.aside}>{t('piece.saidOn', { quand: f.moment(last.le) })}</p>
        </>
      ) : null}
    </Notice>
  );
}
