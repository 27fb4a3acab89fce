import { columnOfStage, type Unit } from "#shared/domain/board.ts";
import type { Milestone, Stage } from "#shared/domain/case.ts";
import type { PlainDate } from "#shared/domain/dates.ts";
import { milestonesOfRound } from "#shared/domain/duties.ts";
import type { ColumnId } from "#shared/domain/ids.ts";
import type { ListField } from "#shared/domain/list-fields.ts";
import { must } from "#shared/lib/must.ts";
import type { Story } from "./case-story.ts";
import { correctFacts } from "./correct-listed.ts";
import type { ListedCase } from "./listed-case.ts";
import { equal, threeWay } from "./three-way.ts";
import * as told from "./told-events.ts";
import type { Updating } from "./updating.ts";

/** A case that is on the board: what the list has changed since the last one, where the board hasn't. Returns what was kept. */
export function updateListed(
  story: Story,
  earlier: ListedCase | null,
  listed: ListedCase,
  on: Updating,
): readonly ListField[] {
  const kept = [
    ...changeUnit(story, earlier, listed, on),
    ...correctFacts(story, earlier, listed, on),
    ...changePlain(story, earlier, listed, on.asOf),
    ...addNotice(story, earlier, listed, on),
    ...addDecision(story, earlier, listed),
    ...addSending(story, earlier, listed),
    ...changeStage(story, earlier, listed, on),
  ];
  const { citizen } = story.state();
  if (on.citizen !== null && on.citizen !== citizen)
    story.tell({ event: { type: "citizenSet", citizen: on.citizen }, on: on.asOf });
  const unexplained = kept.filter((field) => !story.doubts.some(([doubted]) => doubted === field));
  story.doubt(...unexplained.map((field): told.Doubt => [field, "kept-on-board"]));
  return kept;
}

type Kept = readonly ListField[];

function changeUnit(story: Story, earlier: ListedCase | null, listed: ListedCase, on: Updating): Kept {
  const state = story.state();
  const verdict = threeWay(earlier?.unit, listed.unit, state.unit);
  if (verdict !== "take") return verdict === "keep" ? ["unit"] : [];
  const unit = on.unitOf(listed.unit);
  const column = columnIn(unit, state.stage);
  const entered = { type: "caseEntered", fromUnit: state.unit, column, rank: on.rankIn(unit, column) } as const;
  story.tell(
    { event: { type: "caseLeft", toUnit: listed.unit }, on: on.asOf },
    { event: entered, on: on.asOf, unit: listed.unit },
  );
  return [];
}

/** The fields that one event replaces. */
function changePlain(story: Story, earlier: ListedCase | null, listed: ListedCase, asOf: PlainDate): Kept {
  const state = story.state();
  const kept: ListField[] = [];
  const judge = <T>(
    field: ListField,
    was: T | undefined,
    is: T | undefined,
    board: T,
    tell: (value: T, on: PlainDate) => told.Told,
  ) => {
    const verdict = threeWay(was, is, board);
    if (verdict === "keep") kept.push(field);
    if (verdict === "take") story.tell(tell(is as T, asOf));
  };
  judge("caseworker", earlier?.caseworker, listed.caseworker, state.caseworker, told.assigned);
  judge("hold", earlier?.hold, listed.hold, state.hold?.reason ?? null, told.hold);
  judge("followUpOn", earlier?.followUpOn, listed.followUpOn, state.followUpOn, told.followUp);
  judge("stopOn", earlier?.lastDay, listed.lastDay, state.stop?.lastDay ?? null, told.stop);
  judge("isProtected", earlier?.isProtected, listed.isProtected, state.isProtected, told.protection);
  return kept;
}

/** A notice is only ever added: what was sent was sent. */
function addNotice(story: Story, earlier: ListedCase | null, listed: ListedCase, on: Updating): Kept {
  const state = story.state();
  const board = state.notices.map(({ sentOn, expectedOn }) => ({ sentOn, expectedOn }));
  const { notice } = listed;
  if (notice === undefined || board.some((known) => equal(known, notice))) return [];
  const verdict = threeWay(earlier?.notice, notice, board.at(-1) ?? null);
  if (verdict === "take" && notice !== null) {
    const { told: event, doubts } = told.notice(
      state,
      notice,
      listed.decided?.on ?? told.endOf(state.milestones)?.on ?? null,
      on.by,
    );
    story.tell(event);
    story.doubt(...doubts);
    return [];
  }
  return verdict === "same" ? [] : ["noticeOn"];
}

/** A decision, too, is only added, and only to a round that has none; one that was remitted stays decided once (DL16). */
function addDecision(story: Story, earlier: ListedCase | null, { decided }: ListedCase): Kept {
  if (!decided) return decided === null && earlier?.decided ? ["decidedOn"] : [];
  const { milestones } = story.state();
  if (milestones.some((milestone) => isDecision(milestone, decided))) return [];
  const ended = told.endOf(milestones);
  if (ended === undefined || onlyLacksOutcome(ended, decided)) {
    story.tell(told.decided(decided));
    return [];
  }
  return ["decidedOn"];
}

type Decided = NonNullable<ListedCase["decided"]>;

function isDecision({ name, on, outcome }: Milestone, decided: Decided): boolean {
  if (on !== decided.on) return false;
  if (decided.outcome === "lapsed") return name === "lapsed";
  return name === "decided" && (decided.outcome === null || decided.outcome === outcome);
}

const onlyLacksOutcome = ({ name, on, outcome }: Milestone, decided: Decided): boolean =>
  name === "decided" && on === decided.on && outcome === undefined && decided.outcome !== "lapsed";

/** Nothing is sent before it is decided: such a date is warned of, and waits. */
function addSending(story: Story, earlier: ListedCase | null, { sentOn }: ListedCase): Kept {
  if (!sentOn) return sentOn === null && earlier?.sentOn ? ["sentOn"] : [];
  const { milestones } = story.state();
  if (milestones.some(({ name, on }) => name === "sent" && on === sentOn)) return [];
  if (milestonesOfRound(milestones).some(({ name }) => name === "sent")) return ["sentOn"];
  const ended = told.endOf(milestones);
  if (ended && ended.on <= sentOn) story.tell(told.sent(sentOn));
  return [];
}

function changeStage(story: Story, earlier: ListedCase | null, listed: ListedCase, on: Updating): Kept {
  const state = story.state();
  const verdict = threeWay(earlier?.stage, listed.stage, state.stage);
  if (
    verdict === "same" &&
    earlier?.since &&
    listed.since &&
    earlier.stage === listed.stage &&
    earlier.since !== listed.since
  ) {
    story.doubt(["since", "since-kept"]);
  }
  if (verdict !== "take") return verdict === "keep" ? ["stage"] : [];
  const unit = on.unitOf(state.unit);
  const to = columnIn(unit, listed.stage);
  const rank = on.rankIn(unit, to);
  const moved = { from: state.column, fromStage: state.stage, to, toStage: listed.stage, rank, reason: null };
  story.tell({ event: { type: "caseMoved", ...moved }, on: listed.since ?? on.asOf });
  return [];
}

export const columnIn = (unit: Unit, stage: Stage): ColumnId =>
  must(columnOfStage(unit, stage), `a column of ${stage}`).id;
