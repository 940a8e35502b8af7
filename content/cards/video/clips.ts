import type { Video } from '#content/cards/video/schema.ts';
import { isActivity } from '#content/module/estimate.ts';
import type { Card } from '#content/module/module.ts';
import type { Names } from '#content/module/names.ts';
import type { PlacedCard } from '#content/module/read-cards.ts';
import type { Reading } from '#content/module/reading.ts';

/** A clip behind the last question is worth showing from this many seconds on. */
const SHORTEST = 1;

/**
 * Cuts each film that asks questions into clips and puts its questions between them, wherever they stand in the file.
 * Questions that no activity answers are reported and left out.
 */
export function cutFilms(placed: readonly PlacedCard[], names: Names, reading: Reading): PlacedCard[] {
  const activities = new Map(placed.filter(({ card }) => isActivity(card)).map((one) => [one.card.id, one]));
  const asked = new Set<string>();
  const films = new Map<Card, PlacedCard[]>();
  for (const { card, line } of placed) {
    if (card.kind !== 'video' || card.questions.length === 0) continue;
    const questions = card.questions.filter(({ activity }) => {
      const free = activities.has(activity) && !asked.has(activity);
      if (!free) {
        reading.report(
          line,
          `the film asks \`${activity}\`, which ${asked.has(activity) ? 'another film asks too' : 'is no activity here'}`,
          'Name an activity of this module, each one once.',
        );
      }
      asked.add(activity);
      return free;
    });
    films.set(card, cut({ ...card, questions }, line, activities, names));
  }
  return placed.flatMap((one) => films.get(one.card) ?? (asked.has(one.card.id) && isActivity(one.card) ? [] : [one]));
}

function cut(film: Video, line: number, activities: ReadonlyMap<string, PlacedCard>, names: Names): PlacedCard[] {
  const { questions, seconds } = film;
  if (questions.length === 0) return [{ card: film, line }];
  const stops = [...new Set(questions.map(({ at }) => at))];
  const ends = seconds - (stops.at(-1) ?? 0) >= SHORTEST ? [...stops, seconds] : stops;
  return ends.flatMap((to, index) => {
    const from = ends[index - 1] ?? 0;
    const id = index === 0 ? film.id : names.take(undefined, `${film.id}-${index + 1}`, line);
    const due = questions.filter(({ at }) => at === to).flatMap(({ activity }) => activities.get(activity) ?? []);
    return [{ card: clipOf(film, id, from, to), line }, ...due];
  });
}

function clipOf(film: Video, id: string, from: number, to: number): Video {
  const transcript = film.transcript.filter((cue) => cue.from >= from && (cue.from < to || to === film.seconds));
  return { ...film, id, body: from === 0 ? film.body : [], transcript, clip: { film: film.id, from, to } };
}

/** The cards as they are written: each film whole again, and the questions it asks right behind it. */
export function joinFilms(cards: readonly Card[]): Card[] {
  return cards.flatMap((card): Card[] => {
    if (card.kind !== 'video' || card.clip === undefined) return isAskedInside(card, cards) ? [] : [card];
    if (card.clip.film !== card.id) return [];
    const { clip, ...film } = card;
    const due = card.questions.flatMap(({ activity }) => cards.find(({ id }) => id === activity) ?? []);
    return [film, ...due];
  });
}

function isAskedInside({ id }: Card, cards: readonly Card[]): boolean {
  return cards.some(
    (card) =>
      card.kind === 'video' && card.clip !== undefined && card.questions.some(({ activity }) => activity === id),
  );
}
