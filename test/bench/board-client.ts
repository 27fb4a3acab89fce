import { v7 } from "uuid";
import type { Stage } from "#shared/domain/case.ts";
import type { Command } from "#shared/domain/commands.ts";
import type { CommandId, UnitId } from "#shared/domain/ids.ts";
import { must } from "#shared/lib/must.ts";
import type { BoardView, UnitsView } from "#shared/protocol/http.ts";
import type { Hello } from "#shared/protocol/messages.ts";
import { PROTOCOL } from "#shared/protocol/version.ts";
import { signIn } from "#test/support/real-server.ts";
import { leaderOf, PASSWORD } from "./installation.ts";
import type { Board } from "./screens.ts";

export interface OpenBoard extends Board {
  readonly unit: UnitId;
  readonly view: BoardView;
}

/** Signs somebody of a unit in to a real server, its leader where nobody is named, and reads the board, as a browser does. */
export async function openBoard(url: string, unitName: string, name?: string, password?: string): Promise<OpenBoard> {
  const { cookie, unit } = await enter(url, unitName, name, password);
  const view = await read<BoardView>(`${url}/api/boards/${unit}`, cookie);
  return { url, cookie, unit, view, hello: helloTo(view) };
}

/** What a screen says that has just read the board: there is nothing for it to catch up with. */
export async function helloOf({ url, cookie, unit }: Omit<OpenBoard, "view" | "hello">): Promise<Board> {
  return { url, cookie, hello: helloTo(await read<BoardView>(`${url}/api/boards/${unit}`, cookie)) };
}

const helloTo = ({ unit, seq, organisation }: BoardView): Hello => ({
  unit: unit.id,
  since: seq,
  organisation,
  protocol: PROTOCOL,
});

/** Signs somebody of a unit in, its leader where nobody is named; the board itself stays unread. */
export async function enter(
  url: string,
  unitName: string,
  name = leaderOf(unitName),
  password = PASSWORD,
): Promise<{ readonly cookie: string; readonly unit: UnitId }> {
  const { cookie } = await signIn(url, name, password);
  const { units } = await read<UnitsView>(`${url}/api/units`, cookie);
  return { cookie, unit: must(units.find(({ name }) => name === unitName)?.id, unitName) };
}

async function read<T>(address: string, cookie: string): Promise<T> {
  const response = await fetch(address, { headers: { cookie } });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return (await response.json()) as T;
}

/** Moves of one board's cards in turn, each from *Modtagelse* to *Oplysning* or back again. */
export function movesOn({ unit, view: { columns, cards } }: Pick<OpenBoard, "unit" | "view">): () => Command {
  const columnOf = (stage: Stage) => must(columns.find((column) => column.stage === stage)?.id, stage);
  const [intake, investigation] = [columnOf("intake"), columnOf("investigation")];
  const places = cards
    .filter(({ column }) => column === intake || column === investigation)
    .map(({ id, column }) => ({ caseId: id, column }));
  let turn = 0;
  return () => {
    const place = must(places[turn++ % places.length], "a card");
    const from = place.column;
    place.column = from === intake ? investigation : intake;
    const answers = from === intake ? {} : { reason: "movedByMistake" as const };
    const payload = { caseId: place.caseId, toColumn: place.column, from, answers };
    return { id: v7() as CommandId, unit, type: "moveCase", payload };
  };
}
