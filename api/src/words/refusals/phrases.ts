/** Vietnamese by the English that the code says; what is put into a sentence is `{1}`, `{2}` … on both sides. */
export type Phrases = Readonly<Record<string, string>>;
