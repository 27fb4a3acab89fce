import type { Card } from "#shared/domain/card.ts";

const texts = new WeakMap<Card, string>();

/** A card as JSON; it is turned into text once, however often it is asked for. */
export function textOf(card: Card): string {
  const text = texts.get(card) ?? JSON.stringify(card);
  texts.set(card, text);
  return text;
}
