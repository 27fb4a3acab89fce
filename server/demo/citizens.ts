import type { StoredCase } from "#server/store/port.ts";
import type { CaseState, Kind } from "#shared/domain/case.ts";
import { addDays, civilOf } from "#shared/domain/dates.ts";
import { provisionOf } from "#shared/domain/provisions.ts";
import type { Chance } from "./chance.ts";
import { MATTERS, type Matter } from "./matters.ts";
import { date } from "./story.ts";
import type { Town } from "./town.ts";

const FIRST = [
  ...["Agnes", "Aksel", "Alma", "Anders", "Asta", "Benny", "Bodil", "Bjarne", "Clara", "Dagmar", "Egon", "Ella"],
  ...["Emil", "Esther", "Frida", "Gerda", "Gunnar", "Hassan", "Helga", "Ib", "Ida", "Ingrid", "Jamil", "Johanne"],
  ...["Kaj", "Kirsten", "Laura", "Leif", "Liv", "Lone", "Magnus", "Malik", "Marie", "Nora", "Oskar", "Otto", "Poul"],
  ...["Rosa", "Samira", "Signe", "Silas", "Tage", "Thea", "Tove", "Ulla", "Valdemar", "Vera", "Viggo", "Winnie"],
];
const LAST = [
  ...["Abildtrup", "Bakkegaard", "Birkedal", "Bjerregaard", "Bredahl", "Dalsgaard", "Egelund", "Engholm", "Fjordside"],
  ...["Gadegaard", "Hedelund", "Hjortshøj", "Høgsbro", "Ilsøe", "Kirkeby", "Kjærsgaard", "Klitgaard", "Lindholt"],
  ...["Lyngbæk", "Mosegaard", "Nørreskov", "Overgaard", "Ravnkilde", "Rosenlund", "Skovby", "Stensgaard", "Strandby"],
  ...["Sønderskov", "Toftegaard", "Tornvig", "Vadsted", "Vesterholt", "Østerby", "Åkjær"],
];

const KIND_WORDS: Readonly<Record<Kind, string>> = {
  new: "Ny ansøgning",
  change: "Ændring",
  followUp: "Opfølgning",
  notification: "Underretning",
};
const STAGE_WORDS: Readonly<Record<CaseState["stage"], string>> = {
  intake: "Modtagelse",
  investigation: "Oplysning",
  decision: "Afgørelse",
  followUp: "Opfølgning",
  closed: "Afsluttet",
};

const HEADER = "Sagsnr.;Navn;CPR-nr.;Paragraf;Sagstype;Modtaget;Fase;Team;Stopdato;Beskyttet";

/** Somebody invented. The day of birth is 60 too high, as no living person's is. */
interface Citizen {
  readonly name: string;
  readonly cpr: string;
  readonly eighteenOn: string;
}

/**
 * The case list that gives the department's cases their citizens: what the board knows is said as the board has it, so
 * that names, numbers and the days on which benefits stop are all that it brings.
 */
export function citizensList(cases: readonly StoredCase[], town: Town, chance: Chance): Buffer {
  const known: { readonly child: boolean; readonly citizen: Citizen }[] = [];
  const rows = [...cases]
    .sort((a, b) => (a.tag.number < b.tag.number ? -1 : 1))
    .map(({ state, tag }) => {
      const child = provisionOf(state.provision).target === "child";
      const alike = known.filter((each) => each.child === child);
      const again = alike.length > 20 && chance.happens(0.22) ? chance.pick(alike).citizen : null;
      const citizen = again ?? citizenOf(child, town, chance);
      if (!again) known.push({ child, citizen });
      return rowOf(state, tag.number, citizen, town, chance);
    });
  return Buffer.from(`\ufeff${[HEADER, ...rows].join("\r\n")}\r\n`);
}

function citizenOf(child: boolean, town: Town, chance: Chance): Citizen {
  const age = child ? chance.whole(200, 6490) : chance.whole(6680, 32_100);
  const born = civilOf(addDays(town.today, -age));
  const two = (count: number): string => String(count).padStart(2, "0");
  const name = `${chance.pick(FIRST)} ${chance.pick(LAST)}`;
  const cpr = `${born.day + 60}${two(born.month)}${two(born.year % 100)}-${chance.whole(1000, 9999)}`;
  const day = born.month === 2 && born.day === 29 ? 28 : born.day;
  return { name, cpr, eighteenOn: `${two(day)}-${two(born.month)}-${born.year + 18}` };
}

function rowOf(
  state: CaseState,
  number: string,
  { name, cpr, eighteenOn }: Citizen,
  town: Town,
  chance: Chance,
): string {
  const { law, section, target } = provisionOf(state.provision);
  const cells = [
    ...[number, name, cpr, state.written?.replace("-", " § ") ?? `${law} ${section}`, KIND_WORDS[state.kind]],
    ...[dayFirst(state.receivedOn), STAGE_WORDS[state.stage], teamNameOf(state, town)],
    ...[stopOf(state, target === "child" ? eighteenOn : null, town, chance), state.isProtected ? "Ja" : "Nej"],
  ];
  return cells.join(";");
}

const dayFirst = (on: string): string => on.split("-").reverse().join("-");
const teamNameOf = ({ unit }: CaseState, { teams }: Town): string =>
  [...teams.values()].find(({ id }) => id === unit)?.name ?? "";

/** Benefits for a child stop at 18, others on the day agreed: some of them next month. */
function stopOf(state: CaseState, eighteenOn: string | null, town: Town, chance: Chance): string {
  const isRunning = state.stage === "followUp" && state.kind !== "followUp";
  if (!isRunning || !chance.happens(stopsOf(state))) return "";
  if (eighteenOn && chance.happens(0.6)) return eighteenOn;
  const stops = addDays(town.today, chance.whole(5, 500));
  return dayFirst(date(stops));
}

const stopsOf = (state: CaseState): number =>
  MATTERS.find((matter: Matter) => matter.section.replace(" § ", "-") === (state.written ?? state.provision))?.stops ??
  0;
