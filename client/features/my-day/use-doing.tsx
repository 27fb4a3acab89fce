import { type ReactNode, useEffect, useRef, useState } from "react";
import { type About, type Give, useCaseActions } from "#client/casework/case-actions.tsx";
import { get } from "#client/session/request.ts";
import type { BoardSync, ShownCard } from "#client/sync/board-sync.ts";
import { useTexts } from "#client/ui/locale.tsx";
import { useNotices } from "#client/ui/notices.tsx";
import type { Task } from "#shared/domain/my-day.ts";
import type { Need } from "#shared/domain/needs.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import type { Moment } from "#shared/domain/zone.ts";
import type { CaseView } from "#shared/protocol/http.ts";

interface Asked {
  readonly view: CaseView;
  readonly need: Need;
  readonly nth: number;
}

interface DoingParts {
  readonly sync: BoardSync;
  readonly viewer: Viewer;
  readonly moment: Moment;
}

/** What a line's button does: the case is fetched, and the dialog of what it needs opens over the lists. */
export function useDoing(parts: DoingParts): {
  readonly start: (task: Task<ShownCard>) => void;
  readonly dialog: ReactNode;
} {
  const t = useTexts();
  const { warn } = useNotices();
  const [asked, setAsked] = useState<Asked | null>(null);
  const start = async ({ card, need }: Task<ShownCard>) => {
    const reply = await get<CaseView>(`/api/cases/${encodeURIComponent(card.number)}`);
    if (reply.ok) setAsked((before) => ({ view: reply.value, need, nth: (before?.nth ?? 0) + 1 }));
    else warn(t(reply.problem.code === "not-found" ? "refuse.notFound" : "myDay.failed"));
  };
  return { start: (task) => void start(task), dialog: asked && <Doing key={asked.nth} asked={asked} {...parts} /> };
}

function Doing({ asked: { view, need }, sync, viewer, moment }: DoingParts & { readonly asked: Asked }) {
  const subject = { ...view, people: new Map(view.people.map((person) => [person.id, person])) };
  const give: Give = (type, payload) => sync.send(type, payload);
  const { open, dialog } = useCaseActions(subject, viewer, give, moment);
  const first = useRef(() => open(need.need, aboutOf(need)));
  useEffect(() => first.current(), []);
  return dialog;
}

/** Which of several notifications is meant; its clock's key counts them. */
function aboutOf({ clock }: Need): About {
  const nth = clock?.clock === "assessment" || clock?.clock === "notifierReceipt" ? clock.key.split(":")[1] : undefined;
  return nth ? { notification: Number(nth) } : {};
}
