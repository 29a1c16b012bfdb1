import type { Avis } from '../../../domain/avis/avis.ts';
import { horsBareme, notePonderee } from '../../../domain/avis/note-ponderee.ts';
import { reviewAvis } from '../../../messages/review-avis.ts';
import { useBilingue, useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { AvisChip } from '../../ui/statut.tsx';
import { useDossier } from '../dossier/dossier-context.tsx';
import work from '../work/work.module.css';
import classes from './avis.module.css';
import { CitationList } from './citation-list.tsx';

/** What an avis says: type, rank, mark, motifs, comment, citations. */
export function AvisBody({ avis }: { readonly avis: Avis }) {
  const t = useMessages(reviewAvis);
  const f = useFormat();
  const name = useBilingue();
  const { commission, session } = useDossier().view;
  const mark = notePonderee(session.grille, avis.criteres);
  const outside = horsBareme(session.grille, avis.criteres);
  const motifs = commission.motifs.filter(({ code }) => avis.motifs.includes(code));
  return (
    <div className={classes.body}>
      <p className={work.between}>
        {avis.type === null ? <span /> : <AvisChip type={avis.type} strong />}
        <span className={`${work.muted} p-figures`}>
          {[
            avis.rang === null ? '' : t('rankValue', { rang: avis.rang }),
            mark === null ? '' : t('mark', { note: f.mean(mark) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </p>
      {outside.length > 0 ? (
        <p className={work.muted}>
          {t('outside', {
            notes: outside
              .map(({ id, libelle, echelle }) =>
                t('outsideMark', { critere: name(libelle), note: avis.criteres[id] ?? 0, echelle }),
              )
              .join(', '),
          })}
        </p>
      ) : null}
      {motifs.length > 0 ? (
        <ul className={classes.motifList}>
          {motifs.map((motif) => (
            <li key={motif.code}>{name(motif.libelle)}</li>
          ))}
        </ul>
      ) : null}
      {avis.commentaire ? <p className={work.text}>{avis.commentaire}</p> : null}
      <CitationList citations={avis.citations} auteurNom={avis.auteurNom} />
    </div>
  );
}
