import { Link } from 'wouter';
import { rubriquesOuvertes } from '../../../domain/candidat/rubriques.ts';
import { portalRubriques } from '../../../messages/portal-rubriques.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useSentence } from '../../i18n/sentence.ts';
import { Notice } from '../../ui/notice.tsx';
import { pathOfRubrique, type Rubrique as Slug } from '../app/routes.ts';
import { CursusInterne } from './cursus-interne.tsx';
import { FicheForm } from './fiche-form.tsx';
import { EntriesSection } from './lists/entries-section.tsx';
import { useProfil } from './profil-context.tsx';
import { Progress } from './progress.tsx';
import { RubricNav } from './rubric-nav.tsx';
import classes from './rubric-screen.module.css';
import { RUBRIQUE_OF } from './rubrics.ts';

/** What a rubric is made of, or why it is closed. */
function Rubric({ slug }: { readonly slug: Slug }) {
  const t = useMessages(portalRubriques);
  const sentence = useSentence();
  const { profil } = useProfil();
  const rubrique = RUBRIQUE_OF[slug];
  if (rubrique === 'cursusInterne') return <CursusInterne />;
  if (!rubriquesOuvertes(profil).includes(rubrique)) {
    return (
      <Notice tone="info">
        <p>{sentence({ code: 'rubrique_manquante', params: { rubrique: 'infos' } })}</p>
        <p>
          <Link href={pathOfRubrique('infos')}>{t('closed.go')}</Link>
        </p>
      </Notice>
    );
  }
  switch (rubrique) {
    case 'infos':
    case 'adresse':
    case 'bac':
      return <FicheForm rubrique={rubrique} />;
    case 'cursusExterne':
    case 'stages':
    case 'experiences':
      return <EntriesSection rubrique={rubrique} />;
  }
}

/** One rubric; beside it, where there is room, all of them and how they stand. */
export function RubricScreen({ slug }: { readonly slug: Slug }) {
  const t = useMessages(portalRubriques);
  return (
    <div className={classes.screen}>
      <div className={classes.main}>
        <Rubric key={slug} slug={slug} />
      </div>
      <aside className={classes.aside} aria-label={t('aside')}>
        <Progress />
        <RubricNav current={slug} />
      </aside>
    </div>
  );
}
