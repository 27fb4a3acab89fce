import { useEffect, useState } from "react";
import type { BoardSync } from "#client/sync/board-sync.ts";
import { openBoardSync } from "#client/sync/open-board-sync.ts";
import type { PersonId, UnitId } from "#shared/domain/ids.ts";

/** The board of a unit, kept open while one looks at its cases and comes back; closed when the unit changes or one leaves. */
export function useOpenBoard(unit: UnitId | null, person: PersonId): BoardSync | null {
  const [opened, setOpened] = useState<{ readonly unit: UnitId; readonly sync: BoardSync } | null>(null);
  useEffect(() => {
    if (unit === null) return;
    const sync = openBoardSync(unit, person);
    setOpened({ unit, sync });
    return () => sync.close();
  }, [unit, person]);
  return opened?.unit === unit ? opened.sync : null;
}
