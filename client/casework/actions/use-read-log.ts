import { useCallback, useEffect, useState } from "react";
import { useIsHere } from "#client/casework/use-is-here.ts";
import { download, get } from "#client/session/request.ts";
import { saveFile } from "#client/ui/save-file.ts";
import type { LogEntry, LogScope, ReadLogView } from "#shared/protocol/http.ts";

type Log = Omit<ReadLogView, "next"> & { readonly state: "asking" | "shown" | "failed"; readonly next: number | null };

export interface OpenLog extends Log {
  readonly more: () => void;
}

const pathOf = (number: string): string => `/api/cases/${encodeURIComponent(number)}/read-log`;
const EMPTY: Log = { state: "asking", entries: [], next: null };

/** The log of a case or its citizen, a page at a time; each page read stands in it too. */
export function useReadLog(number: string, of: LogScope): OpenLog {
  const [log, setLog] = useState<Log>(EMPTY);
  const isHere = useIsHere();
  const read = useCallback(
    async (entries: readonly LogEntry[], before: number | null) => {
      setLog({ state: "asking", entries, next: null });
      const reply = await get<ReadLogView>(`${pathOf(number)}?of=${of}${before === null ? "" : `&before=${before}`}`);
      if (!isHere()) return;
      if (reply.ok) setLog({ ...reply.value, state: "shown", entries: [...entries, ...reply.value.entries] });
      else setLog({ state: "failed", entries, next: before });
    },
    [number, of, isHere],
  );
  useEffect(() => void read([], null), [read]);
  return { ...log, more: () => void read(log.entries, log.next) };
}

/** Whether the whole of it was taken out as a file, which the log tells of. */
export async function takeLogOut(number: string, of: LogScope): Promise<boolean> {
  const reply = await download(`${pathOf(number)}/export`, { of });
  if (!reply.ok) return false;
  saveFile(reply.value, `opslag-${of}-${number}.csv`);
  return true;
}
