import { SegmentedControl } from '@mantine/core';
import { LANGUES, type Langue } from '../../../domain/codes.ts';
import { reviewLettre } from '../../../messages/review-lettre.ts';
import type { LettreVue } from '../../../protocol/lots.ts';
import { useMessages } from '../../i18n/langue.tsx';
import classes from './letter.module.css';

interface Props {
  readonly lettre: LettreVue;
  /** The language that was asked for: a letter without English is French. */
  readonly asked: Langue;
  /** Absent: the language is chosen elsewhere on the screen. */
  readonly onLangue?: (langue: Langue) => void;
  /** In place of what is said of the letter of a candidat. */
  readonly aside?: string;
}

const Lines = ({ lines }: { readonly lines: readonly string[] }) =>
  lines.map((line, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines of an address have no other name, and never move
    <p key={i}>{line}</p>
  ));

/** DE2: a letter, laid out as the paper has it. */
export function LetterPaper({ lettre, asked, onLangue, aside }: Props) {
  const t = useMessages(reviewLettre);
  return (
    <div className={classes.root}>
      <div className={classes.bar}>
        <p>{aside ?? t('aside')}</p>
        {onLangue ? (
          <SegmentedControl
            size="xs"
            aria-label={t('langue')}
            data={LANGUES.map((langue) => ({ value: langue, label: t(`langue.${langue}`) }))}
            value={asked}
            onChange={(langue) => onLangue(langue)}
          />
        ) : null}
      </div>
      {lettre.langue !== asked ? <p className={classes.note}>{t('frenchOnly')}</p> : null}
      <article className={classes.paper} lang={lettre.langue}>
        <header className={classes.head}>
          <div>
            <p className={classes.strong}>{lettre.expediteur.nom}</p>
            <Lines lines={lettre.expediteur.lignes} />
            <div className={classes.references}>
              <Lines lines={lettre.references} />
            </div>
          </div>
          <div className={classes.to}>
            <Lines lines={lettre.destinataire} />
            <p className={classes.date}>{lettre.date}</p>
          </div>
        </header>
        <p className={classes.strong}>{lettre.objet}</p>
        {lettre.corps.map((part, i) =>
          typeof part === 'string' ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one letter never move
            <p key={i}>{part}</p>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <ul key={i}>
              {part.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          ),
        )}
        <footer className={classes.signature}>
          <p>{lettre.signature.qualite}</p>
          <p className={classes.strong}>{lettre.signature.nom}</p>
        </footer>
      </article>
    </div>
  );
}
