import { reviewTexts } from '../../../messages/review-texts.ts';
import type { TextPassage, TextResult } from '../../../protocol/texts.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { MiddleEllipsis } from '../../ui/middle-ellipsis.tsx';
import { firstPrenom } from '../dossier/name-of.ts';
import { lineDomId } from './passage-lines.ts';
import classes from './texts.module.css';
import { usePlaceName } from './use-place-name.ts';

interface LineProps {
  readonly index: number;
  readonly active: boolean;
  readonly passage: TextPassage | null;
  readonly onOpen: (index: number) => void;
}

/** One passage: where it is, and what is written there. */
function Line({ index, active, passage, onOpen }: LineProps) {
  const t = useMessages(reviewTexts);
  const placeName = usePlaceName();
  const said = passage ? t('withheld') : t('byName');
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field keeps the focus and its keys open the active option (ARIA combobox)
    // biome-ignore lint/a11y/useFocusableInteractive: the field names the active option by aria-activedescendant
    <div
      id={lineDomId(index)}
      role="option"
      aria-selected={active}
      className={classes.line}
      onClick={() => onOpen(index)}
    >
      <span className={classes.place}>{passage ? placeName(passage.ou) : ''}</span>
      <span className={classes.excerpt}>
        {passage && passage.extrait.length > 0
          ? passage.extrait.map(({ texte, marque }, i) =>
              // biome-ignore lint/suspicious/noArrayIndexKey: parts of one sentence, never moved
              marque ? <mark key={i}>{texte}</mark> : <span key={i}>{texte}</span>,
            )
          : said}
      </span>
    </div>
  );
}

interface Props {
  readonly result: TextResult;
  /** Of its first line among all. */
  readonly first: number;
  /** The active line, if it is one of these; else -1. */
  readonly active: number;
  readonly onOpen: (index: number) => void;
}

/** A dossier with its passages. */
export function TextResultView({ result, first, active, onOpen }: Props) {
  const t = useMessages(reviewTexts);
  const { dossier, passages, occurrences } = result;
  const name = `${dossier.nom} ${firstPrenom(dossier.prenom)}`.trim();
  const lines = passages.length === 0 ? [null] : passages;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options within a listbox
    <div role="group" aria-labelledby={`texte-dossier-${first}`} className={classes.result}>
      <div id={`texte-dossier-${first}`} role="presentation" className={classes.head}>
        <span className={classes.name}>{name || t('anonymous', { numero: dossier.numero })}</span>
        <span className={classes.formation}>
          <MiddleEllipsis text={dossier.formation} />
        </span>
        <span className={`${classes.count} p-figures`}>
          {occurrences > 0 ? t('occurrences', { count: occurrences }) : ''}
        </span>
      </div>
      {lines.map((passage, i) => (
        <Line
          key={lineDomId(first + i)}
          index={first + i}
          active={first + i === active}
          passage={passage}
          onOpen={onOpen}
        />
      ))}
    </div>
  );
}
