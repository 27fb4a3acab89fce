import { useEffect } from "react";
import type { BoardSync } from "#client/sync/board-sync.ts";
import type { CaseId } from "#shared/domain/ids.ts";

/** Tells colleagues at the board that this case is open here, for as long as it is. */
export function useSayOpen(sync: BoardSync | null, caseId: CaseId | null): void {
  useEffect(() => {
    if (!sync || caseId === null) return;
    sync.sayOpen(caseId);
    return () => sync.sayOpen(null);
  }, [sync, caseId]);
}
