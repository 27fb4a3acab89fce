import { fixed, given } from "./entry.ts";

/** What a wall says while it shows no figures, and how it becomes one (WA1, WA4). */
export const wallStateTexts = {
  "wall.pair": fixed("Par skærmen med tavlen", "Pair the screen with the board"),
  "wall.pairHow": fixed(
    "Gå til Indstillinger › Skærme på en computer, og skriv koden.",
    "Go to Settings › Screens on a computer, and enter the code.",
  ),
  "wall.pairNext": fixed(
    "Når koden udløber, kommer der en ny af sig selv.",
    "When the code runs out, a new one comes by itself.",
  ),
  "wall.pairAsking": fixed("Henter en kode …", "Fetching a code …"),
  "wall.unreached": fixed("Ingen forbindelse til Sagstavlen", "No connection to Sagstavlen"),
  "wall.unreachedHow": fixed("Skærmen prøver igen af sig selv.", "The screen tries again by itself."),
  "wall.waitingForFigures": fixed("Venter på de første tal", "Waiting for the first figures"),
  "wall.waitingHow": fixed("De kommer af sig selv om lidt.", "They come by themselves in a moment."),
  "wall.revoked": fixed("Skærmen er frakoblet", "The screen is disconnected"),
  "wall.revokedHow": fixed(
    "En leder eller administrator har frakoblet den, så den viser ikke længere tal.",
    "A leader or administrator has disconnected it, so it shows no figures any more.",
  ),
  "wall.pairAgain": fixed("Vis en ny kode", "Show a new code"),
  "wall.notYours": fixed(
    "Enheden findes ikke, eller du har ikke adgang til den",
    "The unit does not exist, or you have no access",
  ),
  "wall.preview": given<{ kind: string }>(
    ({ kind }) =>
      `Forhåndsvisning, ${kind.toLowerCase()}. Åbn adressen på en skærm, hvor ingen er logget ind, for at parre den`,
    ({ kind }) => `Preview, ${kind.toLowerCase()}. Open this address on a screen where nobody is signed in to pair it`,
  ),
};
