/**
 * What titles of events have in common that mean the same to their owner: lower case, without digits, dates and what
 * comes after "with" (a name). "Price talk with Kern, 24 Nov" and "price talk with Haas" are similar.
 */
export function similarity(title: string): string {
  const plain = title
    .normalize('NFKC')
    .toLowerCase()
    .replace(WITH_WHOM, ' ')
    .replace(/[\p{Nd}]+/gu, ' ')
    .replace(/[^\p{L}\p{M}]+/gu, ' ');
  const words = plain.split(' ').filter((word) => word !== '' && !DATES.has(word));
  return words.join(' ') || title.trim().toLowerCase();
}

/** The word and up to three more: first name, last name, company. */
const WITH_WHOM = /(?<![\p{L}\p{M}])(?:with|mit|مع)\s+[^\s,;:()/|-]+(?:\s+[^\s,;:()/|-]+){0,2}/gu;

const DATES: ReadonlySet<string> = new Set(
  [
    'jan feb mar apr may jun jul aug sep sept oct nov dec q kw cw am pm st nd rd th uhr',
    'january february march april june july august september october november december',
    'monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun',
    'januar februar märz mai juni juli oktober dezember jänner mär okt dez',
    'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so',
    'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر',
    'الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد',
  ].flatMap((line) => line.split(' ')),
);
