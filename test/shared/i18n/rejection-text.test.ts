import { describe, expect, it } from "vitest";
import type { ColumnId, MeetingId, PersonId } from "#shared/domain/ids.ts";
import type { Rejection, RejectionCode, RejectionOf } from "#shared/domain/rejections.ts";
import { textsIn } from "#shared/i18n/catalogue.ts";
import { LOCALES } from "#shared/i18n/locale.ts";
import { rejectionText } from "#shared/i18n/rejection-text.ts";
import { date, instant, uuid } from "#test/support/builders.ts";

const column = uuid<ColumnId>(61);
const anna = uuid<PersonId>(11);
const names = {
  person: (id: PersonId) => (id === anna ? "Anna Prøve" : null),
  column: (id: ColumnId) => (id === column ? "Afgørelse" : null),
};
const on = date("2026-03-03");

/** One of each; a new code without an example here does not compile. */
const EXAMPLES: { readonly [Code in RejectionCode]: RejectionOf<Code>["data"] } = {
  malformed: { path: "payload.on" },
  "command-too-old": { days: 30 },
  "not-found": {},
  "signed-out": {},
  "moved-meanwhile": { column, by: anna, at: instant("2026-11-23T08:14:00Z") },
  "wip-limit-reached": { column, person: null, most: 12, mode: "hard" },
  "undo-too-late": { by: anna, at: instant("2026-11-23T09:02:00Z") },
  "not-undoable": {},
  "meeting-running": { meeting: uuid<MeetingId>(41), by: anna, at: instant("2026-03-03T07:30:00Z") },
  "meeting-over": {},
  "meeting-moved-on": { at: "closing" },
  "not-recorded": {},
  "date-in-past": { on },
  "period-backwards": { from: on },
  "last-column-of-stage": { stage: "decision" },
  "column-unknown": {},
  "already-there": { column },
  "duties-missing": { missing: ["hearing", "childHeard"] },
  "decision-missing": { toStage: "followUp" },
  "effort-missing": {},
  "refusal-goes-to-closed": {},
  "back-reason-missing": { toStage: "investigation" },
  "close-reason-missing": {},
  "date-before-received": { receivedOn: on },
  "date-in-future": { on },
  "already-recorded": { on },
  "not-decided": {},
  "already-decided": { on },
  "no-decision-clock": {},
  "expected-not-after-sent": { sentOn: on },
  "provision-unknown": {},
  "number-taken": {},
  "caseworker-unknown": {},
  "name-taken": { name: "Anna" },
  "rule-unknown": {},
  "leader-needed": { cases: 4 },
  "label-refused": {},
  "list-built-on": { cases: 2 },
  "list-refused": { rows: 3 },
  "storage-failed": { cause: "full" },
};

const texts = (locale: "da" | "en"): readonly string[] =>
  Object.entries(EXAMPLES).map(([code, data]) => rejectionText({ code, data } as Rejection, names, textsIn(locale)));

describe("a refusal in words", () => {
  it.each(LOCALES)("[CA5] every code has a text of its own (%s)", (locale) => {
    const all = texts(locale);
    expect(all.every((text) => text.length > 10)).toBe(true);
    expect(new Set(all).size).toBe(all.length);
  });

  it("[MV6] says who moved the case, where to and when", () => {
    const data = EXAMPLES["moved-meanwhile"];
    const say = (change: Partial<typeof data>) =>
      rejectionText({ code: "moved-meanwhile", data: { ...data, ...change } }, names, textsIn("da"));
    expect(say({})).toBe("Anna Prøve har flyttet sagen til Afgørelse kl. 9.14. Din flytning er ikke gennemført");
    expect(say({ by: null, at: null })).toContain("i mellemtiden flyttet til Afgørelse");
    expect(say({ column: uuid<ColumnId>(99) })).toContain("en anden kolonne");
  });

  it("[MV4] says what is missing before the decision", () => {
    const text = rejectionText({ code: "duties-missing", data: EXAMPLES["duties-missing"] }, names, textsIn("da"));
    expect(text).toBe("Før afgørelsen mangler: partshøring, samtale med barnet. Udfyld, eller flyt med en begrundelse");
  });
});
