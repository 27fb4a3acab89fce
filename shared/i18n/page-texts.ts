import { counted, englishCounted, fixed, given } from "./entry.ts";

/** What stands around the pages: header, signing in, errors. */
export const pageTexts = {
  "app.name": fixed("Sagstavlen", "Sagstavlen"),
  "app.skip": fixed("Gå til indhold", "Skip to content"),
  "app.title": given<{ page: string }>(
    ({ page }) => `${page} · Sagstavlen`,
    ({ page }) => `${page} · Sagstavlen`,
  ),
  "app.close": fixed("Luk", "Close"),
  "app.notices": fixed("Beskeder", "Notices"),
  "app.otherLanguage": fixed("English", "Dansk"),
  "language.da": fixed("Dansk", "Dansk"),
  "language.en": fixed("English", "English"),

  "nav.main": fixed("Sider", "Pages"),
  "nav.board": fixed("Tavle", "Board"),
  "nav.myDay": fixed("Min dag", "My day"),
  "nav.myDayCount": given<{ count: number }>(
    ({ count }) => `Min dag, ${counted(count, "sag", "sager")} i dag`,
    ({ count }) => `My day, ${englishCounted(count, "case", "cases")} today`,
  ),
  "nav.unit": fixed("Enhed", "Unit"),
  "nav.person": given<{ name: string }>(
    ({ name }) => `${name}: sprog, udseende, hjælp, log ud`,
    ({ name }) => `${name}: language, appearance, help, log out`,
  ),
  "nav.language": fixed("Sprog", "Language"),
  "nav.theme": fixed("Udseende", "Appearance"),
  "theme.auto": fixed("Følger computeren", "As the computer"),
  "theme.light": fixed("Lyst", "Light"),
  "theme.dark": fixed("Mørkt", "Dark"),
  "nav.help": fixed("Hjælp og genveje", "Help and shortcuts"),
  "nav.logout": fixed("Log ud", "Log out"),

  "login.title": fixed("Log ind", "Log in"),
  "login.name": fixed("Navn", "Name"),
  "login.password": fixed("Adgangskode", "Password"),
  "login.submit": fixed("Log ind", "Log in"),
  "login.nameMissing": fixed("Skriv dit navn", "Enter your name"),
  "login.passwordMissing": fixed("Skriv din adgangskode", "Enter your password"),
  "login.wrong": fixed(
    "Navn eller adgangskode er forkert. Prøv igen, eller kontakt jeres systemforvalter",
    "Name or password is wrong. Try again, or ask your system administrator",
  ),
  "login.tooMany": given<{ seconds: number }>(
    ({ seconds }) => `Der er forsøgt for mange gange. Prøv igen om ${counted(seconds, "sekund", "sekunder")}`,
    ({ seconds }) => `Too many attempts. Try again in ${englishCounted(seconds, "second", "seconds")}`,
  ),
  "login.offlineTitle": fixed("Ingen forbindelse", "No connection"),
  "login.offline": fixed(
    "Ingen forbindelse til serveren. Prøv igen om lidt",
    "No connection to the server. Try again in a moment",
  ),
  "login.again": fixed(
    "Du er logget ud. Log ind, så kommer du tilbage til den side, du var på",
    "You are logged out. Log in to return to the page you were on",
  ),

  "notFound.title": fixed("Siden findes ikke", "No such page"),
  "notFound.lead": fixed("Adressen fører ikke til nogen side.", "The address leads to no page."),
  "notFound.toBoard": fixed("Gå til tavlen", "Go to the board"),

  "broken.title": fixed("Siden kunne ikke vises", "The page could not be shown"),
  "broken.lead": fixed(
    "Der er sket en fejl i visningen. Dine ændringer på tavlen er ikke gået tabt. Genindlæs siden.",
    "Something went wrong in the display. Your changes on the board are not lost. Reload the page.",
  ),
  "broken.reload": fixed("Genindlæs", "Reload"),
};
