/** Every word that, followed by a colon, begins a field in some directive; as text they are written `Why\:`. */
export const FIELD_NAMES = [
  'Why',
  'Hint',
  'Source',
  'Answer',
  'Pattern',
  'Bank',
  'Windows',
  'macOS',
  'Elsewhere',
  'If',
  'Then',
  'Chapter',
  'Question',
  'Notes',
  ...['Cast', 'Shows'],
  ...['Range', 'Within', 'Cell', 'Use', 'Check'],
];

/** The fields of every activity. */
export const ACTIVITY_FIELDS = ['Why', 'Hint', 'Source'];
