import { makeBoards } from "#server/board/boards.ts";
import { answerQuestion } from "#server/figures/answer-question.ts";
import { knownCases } from "#server/figures/known-cases.ts";
import { makeWalls } from "#server/wall/walls.ts";
import type { Instant } from "#shared/domain/dates.ts";
import { WALL_KINDS } from "#shared/domain/display.ts";
import type { UnitFlow } from "#shared/domain/flow/unit-flow.ts";
import type { WallView } from "#shared/domain/wall.ts";
import { must } from "#shared/lib/must.ts";
import { ok } from "#shared/lib/result.ts";
import { wholeJournal } from "#test/server/imports/import-office.ts";
import type { NaiveQuestion } from "#test/support/naive-flow.ts";
import { openFigureReader } from "#test/support/open-figure-reader.ts";
import type { MadeHere } from "./made.ts";

/** Figures of every unit, for both kinds of wall, each with the question that it answers. */
export interface FiguresOfMade {
  readonly flows: readonly { readonly question: NaiveQuestion; readonly flow: UnitFlow }[];
  /** As they are looked at at the last of the moments. */
  readonly walls: readonly { readonly question: NaiveQuestion; readonly flow: UnitFlow; readonly wall: WallView }[];
}

export async function figuresOf({ store }: MadeHere, moments: readonly Instant[]): Promise<FiguresOfMade> {
  const journal = await wholeJournal(store);
  const reader = await openFigureReader(store.place);
  const known = knownCases();
  const units = [...(await store.organisation()).units.keys()];
  const flows: FiguresOfMade["flows"][number][] = [];
  for (const now of moments)
    for (const unit of units)
      for (const kind of WALL_KINDS)
        flows.push({
          question: { journal, unit, kind, now },
          flow: await answerQuestion(known, reader, { unit, kind, now }),
        });
  const last = must(moments.at(-1), "a moment");
  const boards = makeBoards({ store, now: () => last });
  const ofUnit = async (...[unit, kind, now]: [NaiveQuestion["unit"], NaiveQuestion["kind"], Instant]) =>
    ok(await answerQuestion(known, reader, { unit, kind, now }));
  const walls = makeWalls({ boards, ofUnit, now: () => last, release: "" });
  const seen: FiguresOfMade["walls"][number][] = [];
  for (const { question, flow } of flows.filter(({ question: { now } }) => now === last))
    seen.push({ question, flow, wall: must(await walls.view(question.unit, question.kind), "a wall") });
  walls.close();
  boards.close();
  await reader.close();
  return { flows, walls: seen };
}
