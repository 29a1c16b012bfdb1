/** Names of countries whose script is not ours, as their passports spell them. */
export interface NomsPropres {
  readonly familles: readonly string[];
  readonly feminins: readonly string[];
  readonly masculins: readonly string[];
}

export const japon: NomsPropres = {
  familles: [
    'Satō',
    'Suzuki',
    'Takahashi',
    'Tanaka',
    'Itō',
    'Kobayashi',
    'Katō',
    'Yoshida',
    'Ōta',
    'Inoue',
    'Hayashi',
    'Kondō',
    'Saitō',
    'Nakajima',
    'Shimizu',
    'Ōnishi',
    'Maeda',
    'Fujiwara',
  ],
  feminins: [
    'Yūko',
    'Haruka',
    'Sakura',
    'Ayaka',
    'Misaki',
    'Kaori',
    'Naoko',
    'Rin',
    'Aoi',
    'Chihiro',
    'Mayu',
  ],
  masculins: ['Jun’ichi', 'Haruto', 'Ryō', 'Kenji', 'Shōta', 'Daiki', 'Yūto', 'Takumi', 'Sōta', 'Kaito'],
};
export const maghreb: NomsPropres = {
  familles: [
    'Ben Saïd',
    'El Amrani',
    'Benali',
    'Bouzid',
    'Haddad',
    'Aït Ahmed',
    'El Idrissi',
    'Ben Youssef',
    'Cherif',
    'Mansouri',
    'Trabelsi',
    'Belkacem',
    'Zouaoui',
    'Ould Kaci',
    'El Fassi',
    'Gharbi',
  ],
  feminins: [
    'Yasmine',
    'Inès',
    'Salma',
    'Nour',
    'Lina',
    'Imane',
    'Aïcha',
    'Hajar',
    'Khadija',
    'Rym',
    'Meriem',
    'Chaïma',
  ],
  masculins: ['Mehdi', 'Youssef', 'Amine', 'Ilyès', 'Karim', 'Anis', 'Bilal', 'Zakaria', 'Hichem', 'Nassim'],
};
export const chine: NomsPropres = {
  familles: ['Wang', 'Li', 'Zhang', 'Liu', 'Chen', 'Yang', 'Huang', 'Zhao', 'Wu', 'Xu', 'Lü', 'Ouyang'],
  feminins: ['Mengyao', 'Xinyi', 'Yutong', 'Jiayi', 'Lin', 'Xiaoyan', 'Ruoxi'],
  masculins: ['Zihan', 'Haoyu', 'Junjie', 'Wei', 'Yichen', 'Tianyu'],
};
export const coree: NomsPropres = {
  familles: ['Kim', 'Lee', 'Park', 'Choi', 'Jung', 'Kang', 'Yoon', 'Jang', 'Shin', 'Seo'],
  feminins: ['Ji-woo', 'Seo-yeon', 'Min-ji', 'Ha-eun', 'Ye-jin', 'Soo-ah'],
  masculins: ['Min-jun', 'Seo-jun', 'Do-yun', 'Ji-ho', 'Hyun-woo'],
};
export const albanie: NomsPropres = {
  familles: [
    'Hoxha',
    'Shehu',
    'Çela',
    'Gjoka',
    'Dervishi',
    'Prifti',
    'Kërçiku',
    'Leka',
    'Krasniqi',
    'Bërdica',
  ],
  feminins: ['Elira', 'Besiana', 'Arta', 'Drita', 'Mirjeta', 'Vlora'],
  masculins: ['Arbër', 'Besnik', 'Ilir', 'Genc', 'Dritan', 'Valon'],
};
export const mongolie: NomsPropres = {
  familles: [
    'Batbayar',
    'Ganbold',
    'Enkhbat',
    'Dorj',
    'Tsogtbaatar',
    'Munkhbat',
    'Bold-Erdene',
    'Sükhbaatar',
  ],
  feminins: ['Oyunchimeg', 'Sarantuya', 'Nomin', 'Bolormaa', 'Enkhjin', 'Tsetseg'],
  masculins: ['Temüülen', 'Bat-Erdene', 'Anand', 'Ganzorig', 'Chuluun'],
};
export const ukraine: NomsPropres = {
  familles: ['Kovalenko', 'Shevchuk', 'Bondarenko', 'Tkachenko', 'Melnyk', 'Kravets', 'Lysenko'],
  feminins: ['Oksana', 'Daryna', 'Kateryna', 'Solomiia', 'Iryna', 'Yuliia'],
  masculins: ['Andrii', 'Taras', 'Maksym', 'Bohdan', 'Oleh'],
};
