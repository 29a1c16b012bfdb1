/** Shortest password that may be chosen; shown before it is typed. Apart from the schemas: pages need no zod. */
export const MOT_DE_PASSE_MIN = 12;
/** Longest one: nobody remembers more, and hashing it would be work for nothing. */
export const MOT_DE_PASSE_MAX = 200;
