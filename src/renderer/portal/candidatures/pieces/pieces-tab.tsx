import { portalDeposit } from '../../../../messages/portal-deposit.ts';
import { useMessages } from '../../../i18n/langue.tsx';
import { useSentence } from '../../../i18n/sentence.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { Notice } from '../../../ui/notice.tsx';
import { useJour } from '../../app/use-jour.ts';
import { useCandidature } from '../candidature-context.tsx';
import { commonRefusal } from './common-refusal.ts';
import { PieceCard } from './piece-card.tsx';
import classes from './pieces.module.css';

/** « Pièces justificatives »: how it works in two sentences, then one card a pièce. */
export function PiecesTab() {
  const t = useMessages(portalDeposit);
  const f = useFormat();
  const { jour } = useJour();
  const sentence = useSentence();
  const { view, site } = useCandidature();
  const closed = commonRefusal(view.pieces.map(({ deposer }) => deposer));
  const open = view.pieces.some(({ deposer }) => deposer.allowed);
  return (
    <div className={classes.list}>
      {view.pieces.length === 0 ? <p className={classes.intro}>{t('pieces.none')}</p> : null}
      {open ? (
        <p className={classes.intro}>
          {t('pieces.intro', { jour: jour(view.retour), max: f.bytes(site.tailleFichierMax) })}
        </p>
      ) : null}
      {closed ? (
        <Notice tone="info">
          {closed.code === 'statut_inattendu' ? t('pieces.transmitted') : sentence(closed)}
        </Notice>
      ) : null}
      {view.pieces.map((piece) => (
        <PieceCard key={piece.typeId} piece={piece} closed={closed !== null} />
      ))}
    </div>
  );
}
