import { describe, expect, it } from "vitest";
import type { IsoInstant } from "#shared/domain/dates.ts";
import { fromIso } from "#shared/domain/zone.ts";
import { actionTexts } from "#shared/i18n/action-texts.ts";
import { boardTexts } from "#shared/i18n/board-texts.ts";
import { cardTexts } from "#shared/i18n/card-texts.ts";
import { carryTexts } from "#shared/i18n/carry-texts.ts";
import { caseTexts } from "#shared/i18n/case-texts.ts";
import { catalogue, textsIn } from "#shared/i18n/catalogue.ts";
import { citizensTexts } from "#shared/i18n/citizens-texts.ts";
import { demoTexts } from "#shared/i18n/demo-texts.ts";
import { displaysTexts } from "#shared/i18n/displays-texts.ts";
import { dueTexts } from "#shared/i18n/due-texts.ts";
import type { Entry } from "#shared/i18n/entry.ts";
import { filterTexts } from "#shared/i18n/filter-texts.ts";
import { findTexts } from "#shared/i18n/find-texts.ts";
import { formTexts } from "#shared/i18n/form-texts.ts";
import { helpTexts } from "#shared/i18n/help-texts.ts";
import { historyTexts } from "#shared/i18n/history-texts.ts";
import { importPreviewTexts } from "#shared/i18n/import-preview-texts.ts";
import { importRunTexts } from "#shared/i18n/import-run-texts.ts";
import { importTexts } from "#shared/i18n/import-texts.ts";
import { labelTexts } from "#shared/i18n/label-texts.ts";
import { listFileTexts, listRemarkTexts } from "#shared/i18n/list-file-texts.ts";
import { listRowTexts } from "#shared/i18n/list-row-texts.ts";
import { listTexts } from "#shared/i18n/list-texts.ts";
import { LOCALES } from "#shared/i18n/locale.ts";
import { logTexts } from "#shared/i18n/log-texts.ts";
import { moveTexts } from "#shared/i18n/move-texts.ts";
import { myDayTexts } from "#shared/i18n/my-day-texts.ts";
import { needTexts } from "#shared/i18n/need-texts.ts";
import { newCaseTexts } from "#shared/i18n/new-case-texts.ts";
import { noteTexts } from "#shared/i18n/note-texts.ts";
import { overviewTexts } from "#shared/i18n/overview-texts.ts";
import { pageTexts } from "#shared/i18n/page-texts.ts";
import { peopleTexts } from "#shared/i18n/people-texts.ts";
import { personActionTexts } from "#shared/i18n/person-action-texts.ts";
import { phoneTexts } from "#shared/i18n/phone-texts.ts";
import { presenceTexts } from "#shared/i18n/presence-texts.ts";
import { refusalTexts } from "#shared/i18n/refusal-texts.ts";
import { selectTexts } from "#shared/i18n/select-texts.ts";
import { settingsTexts } from "#shared/i18n/settings-texts.ts";
import { standupRoomTexts } from "#shared/i18n/standup-room-texts.ts";
import { standupTexts } from "#shared/i18n/standup-texts.ts";
import { startTexts } from "#shared/i18n/start-texts.ts";
import { statusTexts } from "#shared/i18n/status-texts.ts";
import { termTexts } from "#shared/i18n/term-texts.ts";
import { undoTexts } from "#shared/i18n/undo-texts.ts";
import { viewTexts } from "#shared/i18n/view-texts.ts";
import { walkTexts } from "#shared/i18n/walk-texts.ts";
import { wallSettingsTexts } from "#shared/i18n/wall-settings-texts.ts";
import { wallStateTexts } from "#shared/i18n/wall-state-texts.ts";
import { wallTexts } from "#shared/i18n/wall-texts.ts";
import { date } from "#test/support/builders.ts";

const parts = [
  startTexts,
  peopleTexts,
  personActionTexts,
  overviewTexts,
  termTexts,
  pageTexts,
  presenceTexts,
  boardTexts,
  cardTexts,
  statusTexts,
  filterTexts,
  viewTexts,
  findTexts,
  dueTexts,
  moveTexts,
  carryTexts,
  refusalTexts,
  caseTexts,
  historyTexts,
  actionTexts,
  formTexts,
  needTexts,
  noteTexts,
  logTexts,
  labelTexts,
  citizensTexts,
  demoTexts,
  phoneTexts,
  myDayTexts,
  walkTexts,
  standupRoomTexts,
  standupTexts,
  displaysTexts,
  wallTexts,
  wallStateTexts,
  wallSettingsTexts,
  helpTexts,
  undoTexts,
  selectTexts,
  newCaseTexts,
  settingsTexts,
  importTexts,
  importPreviewTexts,
  importRunTexts,
  listTexts,
  listRowTexts,
  listFileTexts,
  listRemarkTexts,
];
const entries = Object.entries(catalogue) as [string, Entry<unknown>][];

/** Something for every value that a text may ask for. */
const anything = new Proxy<Record<string, unknown>>(
  {},
  {
    get: (_, name) => {
      if (["on", "since", "from", "to", "receivedOn", "expectedOn"].includes(String(name))) return date("2026-11-27");
      if (["duties", "what", "names", "numbers", "fields", "rows"].includes(String(name))) return ["ting"];
      return ["count", "days", "hours", "minutes", "at", "place", "shown", "total", "waiting"].includes(String(name))
        ? 4
        : "noget";
    },
  },
);

describe("the catalogue", () => {
  it("has every text in every language", () => {
    expect(entries.length).toBeGreaterThan(250);
    for (const [key, entry] of entries) {
      for (const locale of LOCALES) expect(entry[locale](anything).trim(), `${key} in ${locale}`).not.toBe("");
    }
  });

  it("has no key twice", () => {
    expect(parts.reduce((sum, part) => sum + Object.keys(part).length, 0)).toBe(entries.length);
  });

  it("is polite: no exclamation marks, and a section sign keeps its number", () => {
    for (const [key, entry] of entries) {
      for (const locale of LOCALES) {
        expect(entry[locale](anything), key).not.toMatch(/!/);
        expect(entry[locale](anything), key).not.toMatch(/§ /);
      }
    }
  });

  it("counts as the language does", () => {
    const da = textsIn("da");
    const en = textsIn("en");
    expect(da("due.over", { days: 1 })).toBe("1 dag over fristen");
    expect(da("filter.sum", { shown: 214, total: 2188 })).toBe("214 af 2.188 sager");
    expect(en("filter.sum", { shown: 214, total: 2188 })).toBe("214 of 2,188 cases");
    expect(da("moved.done", { number: "26-001151", column: "Afgørelse", place: 3, count: 33 })).toBe(
      "Sag 26-001151 er flyttet til Afgørelse, plads 3 af 33",
    );
  });

  it("[SY4] says since when a board is seen, and what waits, the day too where it is not today's", () => {
    const da = textsIn("da");
    const at = fromIso("2026-11-25T07:05:00Z" as IsoInstant);
    expect(da("status.offline", { at, on: null, waiting: 3 })).toBe(
      "Ingen forbindelse. Du ser tavlen fra kl. 8.05. 3 ændringer venter og bliver sendt, når du er på igen",
    );
    expect(da("status.offline", { at, on: date("2026-11-25"), waiting: 0 })).toBe(
      "Ingen forbindelse. Du ser tavlen fra ons 25.11. kl. 8.05",
    );
    expect(da("status.stale", { at, on: null, waiting: 1 })).toBe(
      "Ikke opdateret siden kl. 8.05. 1 ændring venter og bliver sendt, når du er på igen",
    );
  });

  it("[CA5] names the cases that a refusal is about, a long list by its first five", () => {
    const da = textsIn("da");
    const about = (count: number) =>
      da("refuse.about", { numbers: Array.from({ length: count }, (_, n) => `26-${n}`), why: "Nej" });
    expect(about(1)).toBe("Sag 26-0: Nej");
    expect(about(6)).toBe("Sagerne 26-0, 26-1, 26-2, 26-3, 26-4, 26-5: Nej");
    expect(about(8)).toBe("Sagerne 26-0, 26-1, 26-2, 26-3, 26-4 og 3 andre: Nej");
  });
});
