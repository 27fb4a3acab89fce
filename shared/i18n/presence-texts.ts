import { fixed, given } from "./entry.ts";

/** Who else is at the board. */
export const presenceTexts = {
  "presence.label": fixed("Har også tavlen åben", "Also at the board"),
  "presence.away": fixed("Fraværende i dag", "Away today"),
  "presence.at": given<{ name: string; number: string }>(
    ({ name, number }) => `${name} · har ${number} åben`,
    ({ name, number }) => `${name} · has ${number} open`,
  ),
};
