import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll } from "vitest";
import type { Sorting } from "#shared/domain/board.ts";
import type { Stage } from "#shared/domain/case.ts";
import { listOfMany } from "#test/bench/many-cases.ts";
import { type Colleague, colleagueOf, columnOf } from "./colleague.ts";
import { atScreen, department } from "./department.ts";
import { UNIT } from "./department-data.ts";
import type { RealServer } from "./real-server.ts";
import { tempDir } from "./temp-dir.ts";

/** For a whole test file: that list's department, where *Oplysning* is sorted by hand, and its leader elsewhere. */
export function longColumnByHand() {
  const at = department(longList());
  const parts = at as typeof at & { leader: Colleague };
  beforeAll(async () => {
    const { page } = await atScreen(at.browser, at.server, "Leder");
    parts.leader = await colleagueAt(page, at.server);
    await sortColumn(parts.leader, "investigation", "hand");
  });
  return parts;
}

/** A list of one unit with more than 600 cases in *Oplysning*, some in *Modtagelse*, and none further on. */
function longList(): string {
  const path = join(tempDir("long-list"), "sagsliste.csv");
  const isMeant = ({ Fase }: Readonly<Record<string, string>>) => Fase === "Oplysning" || Fase === "Modtagelse";
  writeFileSync(path, listOfMany([{ team: UNIT, count: 900 }], isMeant));
  return path;
}

/** Acts as whoever is signed in at this page, but from elsewhere. */
async function colleagueAt(page: Page, server: RealServer): Promise<Colleague> {
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  return colleagueOf(server.url, cookie);
}

async function sortColumn(leader: Colleague, stage: Stage, sorting: Sorting): Promise<void> {
  const { id } = columnOf(await leader.view(), stage);
  const answer = await leader.command("setColumnSorting", { column: id, sorting });
  if (!answer.ok) throw new Error(`not sorted: ${answer.code}`);
}

/** The cards of a column sorted by hand, by number, in their order. */
export async function orderIn(colleague: Colleague, stage: Stage): Promise<readonly string[]> {
  const view = await colleague.view();
  const column = columnOf(view, stage).id;
  const cards = view.cards.filter((card) => card.column === column);
  return cards.sort((a, b) => ((a.rank ?? "") < (b.rank ?? "") ? -1 : 1)).map(({ number }) => number);
}
