import type { BoardPicture, ShownCard } from "#client/sync/board-sync.ts";
import { HOLD_REASONS, KINDS, OUTCOMES } from "#shared/domain/case.ts";
import type { CaseChange, MoveAnswers, Payloads } from "#shared/domain/commands.ts";
import type { PlainDate } from "#shared/domain/dates.ts";
import type { CaseId, ColumnId, CommandId, MeetingId } from "#shared/domain/ids.ts";
import { CLOSING, ITEM_ANSWERS, type Meeting, type MeetingPlace, OPENING } from "#shared/domain/meeting.ts";
import { NEXT_STEPS } from "#shared/domain/next-steps.ts";
import { OTHER_UNIT, UNIT } from "#test/support/builders.ts";
import type { IdMaker } from "#test/support/ids.ts";
import type { Random } from "./random.ts";

/** A command as somebody at a screen might give it: of what is shown there, often sensible, sometimes not. */
export type Wish = {
  readonly [T in keyof Payloads]: { readonly type: T; readonly payload: Payloads[T] };
}[keyof Payloads];

export interface WishParts {
  readonly random: Random;
  readonly picture: BoardPicture;
  readonly today: PlainDate;
  readonly newId: IdMaker;
  /** The standup as the screen shows it. */
  readonly meeting: Meeting | null;
}

const SECTIONS = ["§ 85", "§ 108", "§ 112", "BL § 86", "SEL § 95", "§ 83", "§ 7000"];

export function randomWish(parts: WishParts): Wish {
  const { random, picture } = parts;
  const cards = [...picture.cards.values()];
  if (cards.length === 0) return register(parts);
  const card = random.pick(cards);
  const make = random.weighted<(parts: WishParts, card: ShownCard) => Wish>([
    [36, move],
    [14, assign],
    [10, milestone],
    [6, notice],
    [8, hold],
    [6, correct],
    [5, restrict],
    [3, protect],
    [6, transfer],
    [3, sort],
    [3, notification],
    [4, register],
    [9, undo],
    [7, several],
    [5, nextStep],
    [3, standIn],
    [3, takeBackMilestone],
    [3, column],
    [14, standup],
  ]);
  return make(parts, card);
}

/** A standup begins, goes on from where the screen sees it, to a card of its own choice too, or ends. */
function standup({ random, meeting, newId }: WishParts, card: ShownCard): Wish {
  if (!meeting || random.chance(0.2)) return { type: "startMeeting", payload: { meetingId: newId<MeetingId>() } };
  const { id: meetingId, at: from, items } = meeting;
  if (random.chance(0.12)) return { type: "endMeeting", payload: { meetingId } };
  const to = random.pick<MeetingPlace>([card.id, OPENING, CLOSING, ...items.map(({ caseId }) => caseId)]);
  const answer = random.chance(0.5) ? { answer: random.pick(ITEM_ANSWERS) } : {};
  return { type: "stepMeeting", payload: { meetingId, from, to, ...answer } };
}

/** One's own last action; where there is none, somebody's command that never was. */
function undo({ picture, newId }: WishParts, card: ShownCard): Wish {
  const { undoable } = picture;
  const payload = undoable
    ? { command: undoable.command, cases: undoable.cases }
    : { command: newId<CommandId>(), cases: [card.id] };
  return { type: "undo", payload };
}

function several(parts: WishParts, card: ShownCard): Wish {
  const { random, picture } = parts;
  const to = random.pick(picture.columns).id;
  const others = [...picture.cards.values()].filter(({ id }) => id !== card.id && random.chance(0.2)).slice(0, 4);
  const changes = [card, ...others].map(({ id, column: from }): CaseChange => {
    if (random.chance(0.5)) return { type: "moveCase", payload: { caseId: id, toColumn: to, from, answers: ANSWERS } };
    if (random.chance(0.5)) return { type: "setHold", payload: { caseId: id, hold: { reason: "doctor" } } };
    return { type: "assignCase", payload: { caseId: id, caseworker: random.pick([null, ...picture.people.keys()]) } };
  });
  return { type: "changeCases", payload: { changes } };
}

const ANSWERS: MoveAnswers = {
  duties: { hearing: "done", childHeard: "done", documents: "notNeeded" },
  reason: "otherReason",
};

const nextStep = ({ random, today }: WishParts, card: ShownCard): Wish => ({
  type: "setNextStep",
  payload: { caseId: card.id, nextStep: random.chance(0.3) ? null : { step: random.pick(NEXT_STEPS), on: today } },
});

const standIn = ({ random, picture, today }: WishParts, card: ShownCard): Wish => ({
  type: "setStandIn",
  payload: { caseId: card.id, standIn: { person: random.pick([...picture.people.keys()]), from: today, to: today } },
});

const takeBackMilestone = ({ random }: WishParts, card: ShownCard): Wish => ({
  type: "correctMilestone",
  payload: {
    caseId: card.id,
    milestone: random.pick(["informed", "decided", "sent"] as const),
    nth: 1,
    to: null,
    reason: "typingError",
  },
});

/** What a leader does with the columns: a limit, a split, one fewer. */
function column({ random, picture, newId }: WishParts): Wish {
  const { id } = random.pick(picture.columns);
  const wip = random.pick([null, { most: 1 + random.below(6), mode: random.pick(["soft", "hard"] as const) }]);
  return random.weighted<Wish>([
    [5, { type: "configureColumn", payload: { column: id, wip } }],
    [2, { type: "splitColumn", payload: { column: id, newColumn: newId<ColumnId>(), title: "Halv", side: "right" } }],
    [2, { type: "removeColumn", payload: { column: id } }],
  ]);
}

function move({ random, picture, today }: WishParts, card: ShownCard): Wish {
  const column = random.pick(picture.columns);
  const neighbours = [...(picture.inColumn.get(column.id) ?? [])];
  const before = neighbours.length > 0 && random.chance(0.5) ? random.pick(neighbours) : null;
  const answers: MoveAnswers = {
    duties: { hearing: "done", childHeard: random.pick(["done", "passed"]), documents: "notNeeded" },
    decision: { outcome: random.pick(OUTCOMES), on: today },
    effortStartedOn: today,
    reason: "otherReason",
  };
  const full = random.chance(0.75) ? { answers } : {};
  return { type: "moveCase", payload: { caseId: card.id, toColumn: column.id, before, from: card.column, ...full } };
}

function assign({ random, picture }: WishParts, card: ShownCard): Wish {
  const people = [null, ...picture.people.keys()];
  return { type: "assignCase", payload: { caseId: card.id, caseworker: random.pick(people) } };
}

function milestone({ random, today }: WishParts, card: ShownCard): Wish {
  const name = random.pick(["informed", "decided", "sent", "effortStarted", "followedUp", "remitted"] as const);
  const outcome = name === "decided" ? { outcome: random.pick(OUTCOMES) } : {};
  return { type: "recordMilestone", payload: { caseId: card.id, milestone: name, on: today, ...outcome } };
}

const notice = ({ random, today }: WishParts, card: ShownCard): Wish => ({
  type: "recordNotice",
  payload: { caseId: card.id, sentOn: today, expectedOn: random.pick([null, "2026-09-01" as PlainDate]) },
});

const hold = ({ random }: WishParts, card: ShownCard): Wish => ({
  type: "setHold",
  payload: { caseId: card.id, hold: random.chance(0.3) ? null : { reason: random.pick(HOLD_REASONS) } },
});

const correct = ({ random }: WishParts, card: ShownCard): Wish => ({
  type: "correctFacts",
  payload: {
    caseId: card.id,
    ...(random.chance(0.5) ? { section: random.pick(SECTIONS) } : {}),
    ...(random.chance(0.5) ? { receivedOn: random.pick(["2026-01-05", "2026-02-20"]) as PlainDate } : {}),
    ...(random.chance(0.2) ? { kind: random.pick(KINDS) } : {}),
  },
});

function restrict({ random, picture }: WishParts, card: ShownCard): Wish {
  const people = [...picture.people.keys()].filter(() => random.chance(0.3));
  return { type: "restrictCase", payload: { caseId: card.id, to: random.chance(0.35) ? null : people } };
}

const protect = ({ random }: WishParts, card: ShownCard): Wish => ({
  type: "protectCase",
  payload: { caseId: card.id, isProtected: random.chance(0.6) },
});

const transfer = ({ picture }: WishParts, card: ShownCard): Wish => ({
  type: "transferCase",
  payload: { caseId: card.id, toUnit: picture.unit?.id === UNIT ? OTHER_UNIT : UNIT },
});

const sort = ({ random, picture }: WishParts): Wish => ({
  type: "setColumnSorting",
  payload: { column: random.pick(picture.columns).id, sorting: random.pick(["hand", "urgency"]) },
});

const notification = ({ today }: WishParts, card: ShownCard): Wish => ({
  type: "receiveNotification",
  payload: { caseId: card.id, receivedOn: today },
});

const register = ({ random, today, newId }: WishParts): Wish => ({
  type: "registerCase",
  payload: {
    caseId: newId<CaseId>(),
    number: `26-1${String(random.below(100_000)).padStart(5, "0")}`,
    section: random.pick(SECTIONS),
    kind: random.pick(KINDS),
    receivedOn: today,
  },
});

export type Administration = Extract<
  Wish,
  { readonly type: "addRuleVersion" | "correctRule" | "closeDay" | "setUnitLabels" | "addPerson" }
>;

/** What a leader or administrator may do to the whole installation. */
export function randomAdministration(random: Random, today: PlainDate, newId: IdMaker): Administration {
  const draft = {
    amount: 2 + random.below(10),
    unit: "weeks",
    rollover: "none",
    calendar: "statutory",
    warn: { amount: 7, unit: "days" },
    legalBasis: "§ 3, stk. 2",
    source: "",
  } as const;
  const rule = random.pick(["SEL-85:decision", "fallback:decision", "SEL-112:decision"]);
  return random.weighted<Administration>([
    [3, { type: "correctRule", payload: { rule, draft } }],
    [2, { type: "addRuleVersion", payload: { rule, draft, validFrom: today } }],
    [2, { type: "closeDay", payload: { on: random.pick(["2026-06-05", "2026-12-24"]) as PlainDate } }],
    [
      3,
      {
        type: "setUnitLabels",
        payload: { unitId: random.pick([UNIT, OTHER_UNIT]), labels: random.pick(["off", "initials"]) },
      },
    ],
    [
      2,
      {
        type: "addPerson",
        payload: { personId: newId(), name: `Kollega ${random.below(1_000_000)}`, role: "caseworker", unit: UNIT },
      },
    ],
  ]);
}
