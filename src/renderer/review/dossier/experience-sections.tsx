import { reviewDossier } from '../../../messages/review-dossier.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import classes from './candidate.module.css';
import { useDossier } from './dossier-context.tsx';

interface Line {
  readonly title: string;
  readonly aside: string;
  readonly text: string;
}

function Lines({ lines }: { readonly lines: readonly Line[] }) {
  return (
    <ul className={classes.list}>
      {lines.map(({ title, aside, text }) => (
        <li key={title + aside + text} className={classes.item}>
          <span>{title}</span>
          <span />
          <span className={classes.aside}>{aside}</span>
          {text ? <p className={classes.noteText}>{text}</p> : null}
        </li>
      ))}
    </ul>
  );
}

export function StagesSection() {
  const t = useMessages(reviewDossier);
  const f = useFormat();
  const { stages } = useDossier().view.dossier.profil;
  return (
    <Lines
      lines={stages.map((stage) => ({
        title: `${stage.annee} · ${stage.organisme}`,
        aside: [
          stage.duree,
          stage.heuresSemaine === null ? '' : t('heuresSemaine', { heures: f.number(stage.heuresSemaine) }),
        ]
          .filter(Boolean)
          .join(' · '),
        text: stage.descriptif,
      }))}
    />
  );
}

export function ExperiencesSection() {
  const { experiences } = useDossier().view.dossier.profil;
  return (
    <Lines
      lines={experiences.map((experience) => ({
        title: `${experience.annee} · ${experience.intitule}`,
        aside: [experience.organisme, experience.duree].filter(Boolean).join(' · '),
        text: experience.objectif,
      }))}
    />
  );
}
