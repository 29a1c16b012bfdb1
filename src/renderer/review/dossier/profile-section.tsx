import { bacName, countryName, phoneText } from '../../../domain/candidat/libelles.ts';
import type { Adresse, Baccalaureat, Infos } from '../../../domain/candidat/profil.ts';
import type { Langue } from '../../../domain/codes.ts';
import { reviewDossier } from '../../../messages/review-dossier.ts';
import { useLangue, useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { type Fact, Facts } from '../../ui/facts.tsx';
import { useDossier } from './dossier-context.tsx';

const join = (parts: readonly (string | null | undefined)[], separator = ', '): string =>
  parts.filter(Boolean).join(separator);

const addressOf = (a: Adresse, langue: Langue): string =>
  join([
    a.ligne1,
    a.ligne2,
    a.ligne3,
    join([a.codePostal, a.commune, a.cedex], ' '),
    countryName(langue, a.pays),
  ]);

/** PR4: the rubrics that fit in a few lines: infos, adresse, bac. */
export function ProfileSection() {
  const t = useMessages(reviewDossier);
  const f = useFormat();
  const langue = useLangue();
  const { infos, adresse, bac } = useDossier().view.dossier.profil;

  const ofInfos = (i: Infos): Fact[] => [
    { label: t('profil.prenoms'), value: i.prenoms.includes(',') ? i.prenoms : '' },
    {
      label: t('profil.naissance'),
      value: join([
        i.dateNaissance ? f.day(i.dateNaissance) : '',
        join([i.villeNaissance, countryName(langue, i.paysNaissance)], ' · '),
      ]),
    },
    {
      label: t('profil.nomNaissance'),
      value: i.nomUsage && i.nomUsage !== i.nomNaissance ? i.nomNaissance : '',
    },
    { label: t('profil.nationalite'), value: countryName(langue, i.nationalite) },
    { label: t('profil.ine'), value: i.ine },
    { label: t('profil.telephone'), value: join([i.telephonePortable, i.telephone].map(phoneText)) },
  ];
  const ofBac = (b: Baccalaureat): Fact[] =>
    b.obtenu
      ? [
          {
            label: t('profil.bac'),
            value: join([bacName(langue, 'serie', b.serie), b.annee === null ? '' : String(b.annee)], ' '),
          },
          { label: t('profil.mention'), value: bacName(langue, 'mention', b.mention) },
          {
            label: t('profil.specialites'),
            value: join(b.specialites.map((code) => bacName(langue, 'specialite', code))),
          },
          { label: t('profil.lycee'), value: b.etablissement },
        ]
      : [{ label: t('profil.bac'), value: t('profil.sansBac') }];
  const facts = [
    ...(infos ? ofInfos(infos) : []),
    ...(adresse ? [{ label: t('profil.adresse'), value: addressOf(adresse, langue) }] : []),
    ...(bac ? ofBac(bac) : []),
  ];
  return facts.some(({ value }) => Boolean(value)) ? (
    <Facts facts={facts} />
  ) : (
    <p style={{ margin: 0 }}>{t(infos ? 'empty' : 'hidden')}</p>
  );
}
