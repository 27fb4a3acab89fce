import { v7 } from "uuid";
import type { Stage } from "#shared/domain/case.ts";
import type { CommandType, Payloads } from "#shared/domain/commands.ts";
import { must } from "#shared/lib/must.ts";
import type { BoardView, UnitsView } from "#shared/protocol/http.ts";
import type { CommandAnswer } from "#shared/protocol/messages.ts";
import { UNIT } from "./department-data.ts";

/** Somebody's board over HTTP, without a screen: what others do while one looks. */
export interface Colleague {
  view(): Promise<BoardView>;
  command<T extends CommandType>(type: T, payload: Payloads[T], id?: string): Promise<CommandAnswer>;
}

/** Of the department's unit, signed in with this cookie. */
export async function colleagueOf(url: string, cookie: string): Promise<Colleague> {
  const headers = { cookie, origin: url, "content-type": "application/json" };
  const get = async <T>(path: string): Promise<T> => (await fetch(url + path, { headers })).json() as Promise<T>;
  const unit = must((await get<UnitsView>("/api/units")).units.find(({ name }) => name === UNIT)?.id, UNIT);
  return {
    view: () => get<BoardView>(`/api/boards/${unit}`),
    async command(type, payload, id = v7()) {
      const body = JSON.stringify({ id, unit, type, payload });
      const response = await fetch(`${url}/api/commands`, { method: "POST", headers, body });
      return (await response.json()) as CommandAnswer;
    },
  };
}

export const columnOf = ({ columns }: BoardView, stage: Stage) =>
  must(
    columns.find((column) => column.stage === stage),
    stage,
  );
