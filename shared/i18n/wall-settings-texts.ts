import { fixed, given } from "./entry.ts";

/** *Indstillinger → Vægskærm*: what a unit's walls show, decided by its leader or an administrator. */
export const wallSettingsTexts = {
  "wallSettings.title": fixed("Vægskærm", "Wall"),
  "wallSettings.lead": fixed(
    "Hvad enhedens vægskærme viser. Skærmene skifter med det samme, når du gemmer.",
    "What the unit’s walls show. The screens change as soon as you save.",
  ),
  "wallSettings.unit": fixed("Enhed", "Unit"),
  "wallSettings.scenes": fixed("Billeder og rækkefølge", "Pictures and order"),
  "wallSettings.seconds": fixed("Sekunder", "Seconds"),
  "wallSettings.secondsWrong": fixed("Skriv et tal fra 5 til 600", "Enter a number from 5 to 600"),
  "wallSettings.up": given<{ scene: string }>(
    ({ scene }) => `Flyt ${scene} op`,
    ({ scene }) => `Move ${scene} up`,
  ),
  "wallSettings.down": given<{ scene: string }>(
    ({ scene }) => `Flyt ${scene} ned`,
    ({ scene }) => `Move ${scene} down`,
  ),
  "wallSettings.moved": given<{ scene: string; place: number; all: number }>(
    ({ scene, place, all }) => `${scene} er nu nummer ${place} af ${all}`,
    ({ scene, place, all }) => `${scene} is now number ${place} of ${all}`,
  ),
  "wallSettings.noScene": fixed("Vælg mindst ét billede", "Choose at least one picture"),
  "wallSettings.numbers": fixed(
    "Vis sagsnumre på skærme i lukkede rum",
    "Show case numbers on screens in closed rooms",
  ),
  "wallSettings.numbersHelp": fixed(
    "Spørg jeres databeskyttelsesrådgiver først. Skærme på gange viser aldrig sagsnumre.",
    "Ask your data-protection officer first. Screens in corridors never show case numbers.",
  ),
  "wallSettings.look": fixed("Lyst eller mørkt", "Light or dark"),
  "wallSettings.light": fixed("Lyst", "Light"),
  "wallSettings.dark": fixed("Mørkt", "Dark"),
  "wallSettings.byHour": fixed("Efter klokken", "By the hour"),
  "wallSettings.lightFrom": fixed("Lyst fra kl.", "Light from"),
  "wallSettings.lightTo": fixed("Lyst til kl.", "Light until"),
  "wallSettings.hourMissing": fixed("Skriv et klokkeslæt", "Enter a time"),
  "wallSettings.hoursSame": fixed("De to klokkeslæt skal være forskellige", "The two times must differ"),
  "wallSettings.save": fixed("Gem", "Save"),
  "wallSettings.saved": fixed("Vægskærmen er gemt", "The wall is saved"),
  "wallSettings.preview": fixed("Forhåndsvisning", "Preview"),
  "wallSettings.previewKind": fixed("Skærmen hænger i", "The screen hangs in"),
  "wallSettings.previewScene": fixed("Billede", "Picture"),
  "wallSettings.previewFailed": fixed("Forhåndsvisningen kan ikke hentes", "The preview cannot be loaded"),
  "wallSettings.previewLarge": fixed("Se den i fuld størrelse", "See it in full size"),
  "wallSettings.failed": fixed("Indstillingerne kan ikke hentes", "The settings cannot be loaded"),
  "wallSettings.refused": fixed(
    "Indstillingerne er ikke gemt. Du har ikke længere adgang til at ændre dem",
    "The settings are not saved. You may no longer change them",
  ),
  "wallSettings.notSaved": fixed(
    "Indstillingerne er ikke gemt. Det, du har valgt, står her stadig. Prøv igen",
    "The settings are not saved. What you chose is still here. Try again",
  ),
  "wallSettings.noUnit": fixed("Der er ingen enheder endnu.", "There are no units yet."),
};
