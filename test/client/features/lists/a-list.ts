import type { ListPreview, StagedList } from "#shared/protocol/lists.ts";

const titles = ["Journalnummer", "Borger", "Lovgrundlag", "Ansøgningsdato", "Status", "Distrikt", "Bemærkning"];

/** A list as the server has read it: a source of its own, which tells no team. */
export const STAGED: StagedList = {
  id: "0192f0f0-0000-7000-8000-000000000001",
  kind: "cases",
  fileName: "udtræk.xlsx",
  format: "xlsx",
  sheets: ["Sager"],
  sheet: "Sager",
  rows: 100,
  columns: titles.map((title, index) => ({
    index,
    title,
    samples: title === "Borger" ? [] : ["a", "b"],
    isEmpty: false,
  })),
  source: null,
  profile: {
    kind: "cases",
    columns: {
      number: "Journalnummer",
      name: "Borger",
      section: "Lovgrundlag",
      receivedOn: "Ansøgningsdato",
      stage: "Status",
    },
    words: {},
  },
  remarks: [],
};

const NONE = { intake: 0, investigation: 0, decision: 0, followUp: 0, closed: 0 };

/** What that list would do; words that the board does not know are given. */
export const previewWith = (unknownWords: ListPreview["unknownWords"]): ListPreview => ({
  report: {
    rows: 100,
    created: 100,
    updated: 0,
    unchanged: 0,
    missing: 0,
    kept: 0,
    refused: [],
    byStage: { ...NONE, intake: 100 },
    warnings: [],
  },
  units: [],
  unknownWords,
  newPeople: [],
  missingNumbers: [],
  refusedCells: [],
  keptNumbers: [],
});
