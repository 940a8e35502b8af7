import type { Scene, Thing } from '#content/activities/scene/schema.ts';
import { cardKinds } from '#content/cards/kinds.ts';
import { isActivity } from '#content/module/estimate.ts';
import { imagesIn, mapImages } from '#content/module/images.ts';
import type { Card } from '#content/module/module.ts';
import type { ImageBlock } from '#content/module/text.ts';

/** The card with the name of every file it refers to replaced. */
export function withFiles(card: Card, address: (name: string) => string): Card {
  if (!isActivity(card)) return cardKinds[card.kind].withFiles(card, address);
  const prompt = mapImages(card.prompt, address);
  if ('picture' in card) return { ...card, prompt, picture: { ...card.picture, src: address(card.picture.src) } };
  if (card.kind === 'explain') return { ...card, prompt, model: mapImages(card.model, address) };
  if (card.kind === 'scene') return sceneWithFiles({ ...card, prompt }, address);
  return card.kind === 'flashcard' ? { ...card, prompt, back: mapImages(card.back, address) } : { ...card, prompt };
}

function sceneWithFiles(card: Scene, address: (name: string) => string): Scene {
  const rename = <T extends Thing>(thing: T): T =>
    thing.file === undefined ? thing : { ...thing, file: address(thing.file) };
  return { ...card, things: card.things.map(rename), targets: card.targets.map(rename) };
}

/** Every file a card refers to, once: pictures and whatever else its kind plays or shows. */
export function filesOf(card: Card): string[] {
  const names = new Set<string>();
  withFiles(card, (name) => {
    names.add(name);
    return name;
  });
  return [...names];
}

/** Every picture of a card. */
export function picturesOf(card: Card): ImageBlock[] {
  if (!isActivity(card)) return imagesIn(cardKinds[card.kind].blocks(card));
  if ('picture' in card) return [...imagesIn(card.prompt), card.picture];
  if (card.kind === 'explain') return imagesIn([...card.prompt, ...card.model]);
  return imagesIn(card.kind === 'flashcard' ? [...card.prompt, ...card.back] : card.prompt);
}
