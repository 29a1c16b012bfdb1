import type { Cursus } from '../../../domain/candidat/profil.ts';
import { reviewDossier } from '../../../messages/review-dossier.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import classes from './candidate.module.css';
import { useDossier } from './dossier-context.tsx';

/** Years of study, newest first, means in a column. */
export function CursusSection() {
  const t = useMessages(reviewDossier);
  const f = useFormat();
  const { cursusInterne, cursusExterne } = useDossier().view.dossier.profil;
  const years: readonly Cursus[] = [...cursusInterne, ...cursusExterne].toSorted((a, b) => b.annee - a.annee);
  return (
    <ul className={classes.list}>
      {years.map((c) => (
        <li key={`${c.annee}-${c.diplome}-${c.libelle}-${c.etablissement}`} className={classes.item}>
          <span>
            {c.annee} · {[c.diplome, c.libelle].filter(Boolean).join(' ')}
          </span>
          {c.moyenne === null ? (
            <span />
          ) : (
            <span className={classes.figure}>
              <span className="p-hidden">{t('cursus.moyenne')} </span>
              {f.mean(c.moyenne)}
            </span>
          )}
          <span className={classes.aside}>
            {[c.etablissement, t(`cursus.${c.obtenu}`), c.mention].filter(Boolean).join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
