import { Button, Group } from '@mantine/core';
import { useId, useState } from 'react';
import { matierePour, redigerMotifs } from '../../../domain/decision/rediger.ts';
import { reviewCommon } from '../../../messages/review-common.ts';
import { reviewLettre } from '../../../messages/review-lettre.ts';
import { useBilingue, useMessages } from '../../i18n/langue.tsx';
import { CheckLine } from '../../ui/check-line.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { toggled } from '../avis/contenu.ts';
import { useDossier } from '../dossier/dossier-context.tsx';
import work from '../work/work.module.css';
import classes from './letter.module.css';

interface Props {
  /** Codes chosen in the decision. */
  readonly motifs: readonly string[];
  /** What is written already: never overwritten without being asked. */
  readonly texte: string;
  readonly max: number;
  /** They stand on the letter anyway: picked only by who wants them said twice. */
  readonly dits: boolean;
  readonly onText: (texte: string) => void;
  readonly onClose: () => void;
}

/** DE3, DE11: a text drafted from motifs and passages that a human picks, reads over and edits. */
export function Composer({ motifs, texte, max, dits, onText, onClose }: Props) {
  const t = useMessages(reviewLettre);
  const common = useMessages(reviewCommon);
  const name = useBilingue();
  const id = useId();
  const { commission, session, monAvis, autresAvis } = useDossier().view;
  const matiere = matierePour(commission.motifs, motifs, [...autresAvis, ...(monAvis ? [monAvis] : [])]);
  const [codes, setCodes] = useState<readonly string[]>(
    dits ? [] : matiere.motifs.filter(({ choisi }) => choisi).map(({ code }) => code),
  );
  const [cited, setCited] = useState<readonly string[]>([]);
  const pieceOf = (typeId: string): string => {
    const type = session.typesPiece.find((one) => one.id === typeId);
    return type ? name(type.libelle) : '';
  };
  // In the middle of a sentence; a sigle keeps its capitals.
  const within = (label: string): string =>
    /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLocaleLowerCase() + label.slice(1) : label;
  const draft = redigerMotifs(
    matiere.motifs.filter(({ code }) => codes.includes(code)).map(({ libelle }) => within(name(libelle))),
    matiere.citations
      .filter((citation) => cited.includes(citation.id))
      .map(({ extrait, typePieceId, page }) => t('quote', { extrait, piece: pieceOf(typePieceId), page })),
    {
      motifs: (dit) => t('draft.motifs', { motifs: dit.join(' ; '), count: dit.length }),
      citations: (vus) => t('draft.citations', { passages: vus.join(' ; '), count: vus.length }),
    },
    max,
  );
  const written = texte.trim();
  const appended = `${written}\n\n${draft}`;
  const insert = (next: string): void => {
    onText(next);
    onClose();
  };
  return (
    <Dialog opened onClose={onClose} size={640} title={t('compose')}>
      <div className={classes.root}>
        <p>{t('composeAside')}</p>
        <fieldset className={work.block} style={{ gap: 0 }}>
          <legend className={work.label}>{t('motifs')}</legend>
          {matiere.motifs.length === 0 ? <p className={work.muted}>{t('nothing')}</p> : null}
          {matiere.motifs.map(({ code, libelle, choisi, avis }) => (
            <CheckLine
              key={code}
              checked={codes.includes(code)}
              onToggle={() => setCodes(toggled(codes, code))}
              hint={
                <span className={classes.hint}>
                  {[choisi ? t('chosen') : '', avis > 0 ? t('shared', { count: avis }) : '']
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              }
            >
              {name(libelle)}
            </CheckLine>
          ))}
        </fieldset>
        <fieldset className={work.block} style={{ gap: 0 }}>
          <legend className={work.label}>{t('citations')}</legend>
          {matiere.citations.length === 0 ? <p className={work.muted}>{t('noCitation')}</p> : null}
          {matiere.citations.map((citation) => (
            <CheckLine
              key={citation.id}
              checked={cited.includes(citation.id)}
              onToggle={() => setCited(toggled(cited, citation.id))}
              hint={
                <span className={classes.hint}>
                  {t('where', { piece: pieceOf(citation.typePieceId), page: citation.page })}
                </span>
              }
            >
              {citation.extrait}
            </CheckLine>
          ))}
        </fieldset>
        <section className={work.block} aria-labelledby={id}>
          <h3 className={work.label} id={id}>
            {t('preview')}
          </h3>
          <p className={classes.draft} aria-live="polite">
            {draft || t('empty')}
          </p>
        </section>
        {written !== '' && draft !== '' ? <p>{t('overwrite')}</p> : null}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          {written === '' ? (
            <Button disabled={draft === ''} onClick={() => insert(draft)}>
              {t('insert')}
            </Button>
          ) : (
            <>
              <Button variant="default" disabled={draft === ''} onClick={() => insert(draft)}>
                {t('replace')}
              </Button>
              <Button disabled={draft === '' || appended.length > max} onClick={() => insert(appended)}>
                {t('append')}
              </Button>
            </>
          )}
        </Group>
      </div>
    </Dialog>
  );
}

/** The button that opens it. */
export function ComposeButton(props: Omit<Props, 'onClose'>) {
  const t = useMessages(reviewLettre);
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        size="xs"
        variant="default"
        style={{ justifySelf: 'start' }}
        aria-haspopup="dialog"
        onClick={() => setOpened(true)}
      >
        {t('compose')}
      </Button>
      {opened ? <Composer {...props} onClose={() => setOpened(false)} /> : null}
    </>
  );
}
