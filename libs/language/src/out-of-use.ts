/**
 * Indonesian words that the field's glossary replaces by others, as parts of words: one thing has one name in mails, in
 * problem documents and on screens.
 */
export const outOfUse: RegExp =
  /asesmen|instansi|otorita\b|staf program|peninjau luar|ditanya lagi|konflik|pertentangan|bertentangan|terpumpun|deadline|simulasi|\bdraf\b|melempar|menyerahkan|diserahkan|\bserahkan/i;
