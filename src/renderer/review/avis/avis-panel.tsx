import { useState } from 'react';
import { reviewAvis } from '../../../messages/review-avis.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useSentence } from '../../i18n/sentence.ts';
import { Notice } from '../../ui/notice.tsx';
import { useDossier } from '../dossier/dossier-context.tsx';
import work from '../work/work.module.css';
import { AvisForm } from './avis-form.tsx';
import { GivenAvis } from './given-avis.tsx';
import { OtherAvis } from './other-avis.tsx';

/** « Mon avis »: the form, or what was given; then the others', when the workspace sends them. */
export function AvisPanel({ onType }: { readonly onType: () => void }) {
  const t = useMessages(reviewAvis);
  const sentence = useSentence();
  const { view } = useDossier();
  const { monAvis, autresAvis, abilities, commission } = view;
  const { ecrireAvis } = abilities;
  // Given while this dossier is on screen: the keyboard goes on from there.
  const [given] = useState(monAvis?.etat === 'rendu');
  const mine = ecrireAvis.allowed || ecrireAvis.refusal.code !== 'interdit';
  const hidden = mine && commission.avisMasques && monAvis?.etat !== 'rendu';
  return (
    <div className={work.body} data-rubrique="avis" tabIndex={-1}>
      {monAvis?.etat === 'rendu' ? (
        <GivenAvis avis={monAvis} fresh={!given} />
      ) : ecrireAvis.allowed ? (
        <AvisForm onType={onType} />
      ) : mine ? (
        <Notice tone="info">{sentence(ecrireAvis.refusal)}</Notice>
      ) : null}
      {autresAvis.length > 0 ? (
        <OtherAvis avis={autresAvis} withTitle={mine} />
      ) : (
        <p className={work.muted}>{t(hidden ? 'others.hidden' : 'others.none')}</p>
      )}
    </div>
  );
}
