import type { Inline } from '#content/module/text.ts';

/** The words of `inlines` without any markup: for names of controls, announcements and lists of choices. */
export function plain(inlines: readonly Inline[]): string {
  return inlines.map(words).join('');
}

function words(inline: Inline): string {
  switch (inline.t) {
    case 'break':
      return ' ';
    case 'text':
    case 'code':
    case 'kbd':
      return inline.v;
    default:
      return plain(inline.c);
  }
}
