/** What can be established about a pièce: facts, without a judgement. */
const fr = {
  title: 'Faits',
  read: 'Lus dans le fichier et dans les dossiers de ce poste.',
  pages: 'Pages',
  size: 'Taille',
  deposited: 'Déposé le',
  created: 'Créé le',
  modified: 'Modifié le',
  tool: 'Logiciel',
  fields: 'Champs de formulaire',
  signature: 'Signature électronique',
  'signature.none': 'aucune',
  'signature.whole':
    '{count, plural, one {présente} other {# présentes}}, non vérifiée auprès d’une autorité ; couvre tout le fichier',
  'signature.changed':
    '{count, plural, one {présente} other {# présentes}}, non vérifiée auprès d’une autorité ; le fichier a été complété après elle',
  same: 'Fichier identique',
  'same.none': 'nulle part ailleurs sur ce poste',
  'same.count': '{count, plural, one {déposé aussi à # endroit} other {déposé aussi à # endroits}}',
  'lien.autre': 'autre candidat',
  'lien.memeDossier': 'même dossier',
  'lien.memeCandidat': 'même candidat, autre candidature',
  place: '{piece}, déposé le {jour}',
  failed: 'Le fichier n’a pas pu être lu.',
};

const en: Record<keyof typeof fr, string> = {
  title: 'Facts',
  read: 'Read from the file and from the files of candidates on this computer.',
  pages: 'Pages',
  size: 'Size',
  deposited: 'Uploaded on',
  created: 'Created on',
  modified: 'Changed on',
  tool: 'Software',
  fields: 'Form fields',
  signature: 'Electronic signature',
  'signature.none': 'none',
  'signature.whole':
    '{count, plural, one {present} other {# present}}, not verified with an authority; covers the whole file',
  'signature.changed':
    '{count, plural, one {present} other {# present}}, not verified with an authority; the file was added to after it',
  same: 'Identical file',
  'same.none': 'nowhere else on this computer',
  'same.count': '{count, plural, one {uploaded in # other place} other {uploaded in # other places}}',
  'lien.autre': 'another candidate',
  'lien.memeDossier': 'same file',
  'lien.memeCandidat': 'same candidate, another application',
  place: '{piece}, uploaded on {jour}',
  failed: 'The file could not be read.',
};

export const reviewFacts = { fr, en } as const;
