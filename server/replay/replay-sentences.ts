import { fileRefusalSentence } from "#server/imports/report-text.ts";
import { danishDates } from "#shared/i18n/dates-in-words.ts";
import type { Compared } from "./compare-deadlines.ts";
import type { LogRowRefusal, RowFault } from "./permit-log.ts";
import type { ReplayRefusal, ReplayReport } from "./replay-log.ts";

const NOTHING = "Intet er gemt.";
const MOST_ROWS = 20;
const MOST_CASES = 5;

/** Its terms ask for this beside every copy. */
const SOURCE =
  "Loggen er J. Buijs, Eindhoven University of Technology, 2014, doi 10.4121/uuid:a07386a5-7be3-4367-9535-70bc9e77dbe6.";

const count = (many: number, one: string, several: string): string =>
  `${many.toLocaleString("da-DK")} ${many === 1 ? one : several}`;

/** What came of it, in a few lines. */
export function reportSentences(report: ReplayReport, unit: string): readonly string[] {
  const { cases, events, open, closed, from, to, deadlines } = report;
  const { eightWeeks, extended, notTold, shorter } = deadlines;
  const taken = `${count(cases, "sag", "sager")} og ${count(events, "trin", "trin")}`;
  const others = [
    `${count(notTold, "sag", "sager")} med længere frist uden besked`,
    `${count(shorter, "sag", "sager")} med kortere frist`,
  ];
  return [
    `${unit} har fået ${taken} fra ${danishDates.figures(from)} til ${danishDates.figures(to)}: ${open} åbne og ${closed} afsluttede sager.`,
    `8 uger: tavlens frist er loggens ${sameDays(eightWeeks)}.`,
    `Forlænget: løftet i beskeden om forsinkelse er loggens frist ${sameDays(extended)}.`,
    ...[eightWeeks, extended].flatMap(differing),
    `Ikke sammenlignet: ${others.join(", ")}.`,
    SOURCE,
  ];
}

const sameDays = ({ cases, equal }: Compared): string => `på dagen i ${equal} af ${count(cases, "sag", "sager")}`;

function differing({ different }: Compared): readonly string[] {
  if (different.length === 0) return [];
  const shown = different.slice(0, MOST_CASES).map((one) => `${one.case} (loggen ${one.log}, tavlen ${one.product})`);
  const more = different.length - shown.length;
  return [`Forskellige: ${shown.join(", ")}${more > 0 ? ` og ${more} mere` : ""}.`];
}

/** Why nothing was taken in, and what to do about it. */
export function refusalSentences(refusal: ReplayRefusal): readonly string[] {
  switch (refusal.code) {
    case "unreadable":
      return [`${fileRefusalSentence(refusal.refusal)} ${NOTHING}`];
    case "not-a-log": {
      const { missing } = refusal;
      const what = missing.length === 1 ? `kolonnen ${missing[0]} mangler` : `kolonnerne ${missing.join(", ")} mangler`;
      return [
        `Filen er ikke en log som permit-log.csv: ${what}. Lister med sager indlæses med npm run import. ${NOTHING}`,
      ];
    }
    case "rows":
      return [...rowSentences(refusal.rows), `Ret rækkerne, og prøv igen. ${NOTHING}`];
    case "nothing-yet":
      return [
        `Loggen begynder ${danishDates.figures(refusal.first)}, og så langt er tavlens ur ikke kommet. ${NOTHING}`,
      ];
    case "unit-has-cases":
      return [
        `${refusal.unit} har allerede ${count(refusal.cases, "sag", "sager")}; en log afspilles kun i en enhed uden sager. ${NOTHING}`,
      ];
    case "number-taken":
      return [
        `Sagsnummeret ${refusal.number} findes allerede på tavlen; den samme log afspilles kun én gang. ${NOTHING}`,
      ];
    case "overtaken":
      return [`Enheden blev oprettet imens. Prøv igen. ${NOTHING}`];
    case "storage-failed":
      return [`${refusal.cause === "full" ? "Disken er fuld." : "Databasen kunne ikke gemme."} ${NOTHING}`];
  }
}

const FAULTS: Readonly<Record<RowFault, string>> = {
  missing: "mangler. Skriv den værdi, som loggen skal have",
  "invalid-case-number":
    "er ikke et sagsnummer. Brug højst 32 bogstaver, tal, bindestreger, punktummer og skråstreger, og ikke et cpr-nummer",
  "too-long": "er for lang. Brug højst 120 tegn",
  "invalid-time": "er ikke et tidspunkt. Skriv det som 2011-10-06 01:06:40+02:00",
  "unknown-activity": "er ikke et af loggens trin. De begynder som T02, T07-1 eller Confirmation of receipt",
  "deadline-before-start": "ligger ikke efter started. Ret en af dem",
  "ends-before-start": "ligger før started. Ret en af dem",
  differs: "er en anden end i sagens første række. Skriv den samme",
};

function rowSentences(rows: readonly LogRowRefusal[]): readonly string[] {
  const shown = rows.slice(0, MOST_ROWS).map(({ row, field, fault }) => `Række ${row}: ${field} ${FAULTS[fault]}.`);
  const more = rows.length - shown.length;
  return more > 0 ? [...shown, `Og ${count(more, "række", "rækker")} mere.`] : shown;
}
