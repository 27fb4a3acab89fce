import { LIST_FIELDS, type ListField, REQUIRED_FIELDS } from "#shared/domain/list-fields.ts";
import { ok, type Result, refuse } from "#shared/lib/result.ts";
import type { ListRefusal } from "#shared/protocol/lists.ts";

interface ColumnNames {
  /** As in the department's own list. */
  readonly title: string;
  /** What other systems call it. */
  readonly synonyms: readonly string[];
}

/** What a list may tell of a case. The names are data: a list is recognised by them, or by a map. */
export const COLUMNS = {
  number: {
    title: "Sagsnr.",
    synonyms: ["Sagsnummer", "Sags-nr", "Sagsnr", "Sagsid", "Sags-id", "Journalnummer", "Journalnr"],
  },
  name: { title: "Navn", synonyms: ["Borger", "Borgernavn", "Borgerens navn", "Fulde navn", "Part", "Sagspart"] },
  cpr: { title: "CPR-nr.", synonyms: ["CPR", "CPR nr", "CPR-nummer", "CPR nummer", "Personnummer"] },
  section: { title: "Paragraf", synonyms: ["Lovgrundlag", "Bestemmelse", "Lovhjemmel", "Hjemmel", "§"] },
  kind: { title: "Sagstype", synonyms: ["Art", "Sagsart", "Type", "Henvendelsestype"] },
  receivedOn: {
    title: "Modtaget",
    synonyms: ["Modtagelsesdato", "Modtaget dato", "Modtagetdato", "Ansøgningsdato", "Ansøgt", "Henvendelsesdato"],
  },
  stage: { title: "Fase", synonyms: ["Status", "Sagsstatus", "Trin"] },
  since: { title: "Fase siden", synonyms: ["Status siden", "Statusdato", "Fasedato", "I fase siden"] },
  caseworker: {
    title: "Sagsbehandler",
    synonyms: ["Ansvarlig", "Ansvarlig sagsbehandler", "Primær sagsbehandler", "Rådgiver"],
  },
  unit: { title: "Team", synonyms: ["Enhed", "Afdeling", "Gruppe", "Ansvarlig enhed"] },
  noticeOn: {
    title: "Besked om forsinkelse",
    synonyms: ["Forsinkelsesbesked", "Besked sendt", "Orientering om forsinkelse"],
  },
  expectedOn: {
    title: "Forventet afgørelse",
    synonyms: ["Forventet afgørelsesdato", "Ny forventet dato", "Forventet dato"],
  },
  outcome: { title: "Afgørelse", synonyms: ["Afgørelsestype", "Udfald", "Resultat"] },
  decidedOn: { title: "Afgørelsesdato", synonyms: ["Dato for afgørelse", "Afgjort", "Afgjort dato"] },
  sentOn: { title: "Sendt", synonyms: ["Sendt dato", "Afsendt", "Afsendelsesdato"] },
  followUpOn: { title: "Næste opfølgning", synonyms: ["Næste opfølgningsdato", "Opfølgningsdato"] },
  stopOn: { title: "Stopdato", synonyms: ["Ophørsdato", "Ophør"] },
  isProtected: {
    title: "Beskyttet",
    synonyms: ["Navne- og adressebeskyttelse", "Adressebeskyttelse", "Adressebeskyttet", "Beskyttet adresse"],
  },
  hold: { title: "Afventer", synonyms: ["Venter på", "Afventer fra"] },
} satisfies Readonly<Record<ListField, ColumnNames>>;

export interface FoundColumn {
  readonly field: ListField;
  readonly index: number;
  /** As the list's header has it; refusals name it so. */
  readonly title: string;
}
/** In the list's own order. */
export type FoundColumns = readonly FoundColumn[];
/** Our names (or titles) to the list's. */
export type ColumnMap = Readonly<Record<string, string>>;

/** Lower case, one space between words, without the full stop of an abbreviation: how names and words are compared. */
export const plain = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[\s\u00a0]+/g, " ")
    .trim()
    .replace(/[.:]+$/, "")
    .toLowerCase();

/** The columns that a header names. Our own title wins over a synonym, the first of two equal ones over the second. */
export function findColumns(header: readonly string[], map: ColumnMap = {}): FoundColumns {
  const titles = header.map(plain);
  const found = LIST_FIELDS.flatMap((field): FoundColumn[] => {
    const index = namesOf(field, map)
      .map((name) => titles.indexOf(plain(name)))
      .find((at) => at >= 0);
    return index === undefined ? [] : [{ field, index, title: (header[index] ?? "").trim() }];
  });
  return found.sort((a, b) => a.index - b.index);
}

function namesOf(field: ListField, map: ColumnMap): readonly string[] {
  const mapped = Object.entries(map).find(([ours]) => fieldOf(ours) === field)?.[1];
  return mapped === undefined ? [COLUMNS[field].title, ...COLUMNS[field].synonyms] : [mapped];
}

/** Which of our columns a name means: its code, its title or a synonym. */
export const fieldOf = (name: string): ListField | undefined =>
  LIST_FIELDS.find((field) =>
    [field, COLUMNS[field].title, ...COLUMNS[field].synonyms].some((known) => plain(known) === plain(name)),
  );

/** Refused where the list lacks a column that no case can do without; the team may be given for all rows instead. */
export function mustHaveColumns(found: FoundColumns, unitGiven: boolean): Result<FoundColumns, ListRefusal> {
  if (found.length === 0) return refuse({ code: "header-unknown", data: { row: 1 } });
  const needed = unitGiven ? REQUIRED_FIELDS : [...REQUIRED_FIELDS, "unit" as const];
  const missing = needed.filter((field) => !found.some((column) => column.field === field));
  return missing.length === 0 ? ok(found) : refuse({ code: "columns-missing", data: { fields: missing } });
}

/** What the list calls a column of ours; our own name where it has none. */
export const titleOf = (columns: FoundColumns, field: ListField): string =>
  columns.find((column) => column.field === field)?.title ?? COLUMNS[field].title;
