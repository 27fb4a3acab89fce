import { ListChecks } from "lucide-react";
import { useOwnDay } from "#client/features/my-day/own-day.ts";
import type { BoardSync } from "#client/sync/board-sync.ts";
import { useTexts } from "#client/ui/locale.tsx";
import type { PersonId } from "#shared/domain/ids.ts";
import { countNow } from "#shared/domain/my-day.ts";
import { NavLink } from "./nav-link.tsx";

interface DayLinkProps {
  readonly sync: BoardSync | null;
  readonly me: PersonId;
}

/** "Min dag 7": how many cases want something today, wherever one is. */
export function DayLink({ sync, me }: DayLinkProps) {
  return sync ? <LiveDayLink sync={sync} me={me} /> : <CountedDayLink count={0} />;
}

function LiveDayLink({ sync, me }: { readonly sync: BoardSync; readonly me: PersonId }) {
  const { day } = useOwnDay(sync, me);
  return <CountedDayLink count={countNow(day)} />;
}

function CountedDayLink({ count }: { readonly count: number }) {
  const t = useTexts();
  return (
    <NavLink
      href="/min-dag"
      icon={ListChecks}
      text={t("nav.myDay")}
      count={count}
      countText={(counted) => t("nav.myDayCount", counted)}
    />
  );
}
