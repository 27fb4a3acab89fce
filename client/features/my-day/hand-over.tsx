import { useState } from "react";
import type { Give } from "#client/casework/case-actions.tsx";
import { HandOverDialog } from "#client/casework/hand-over-dialog.tsx";
import type { BoardSync } from "#client/sync/board-sync.ts";
import { Button } from "#client/ui/button.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import type { Viewer } from "#shared/domain/permissions.ts";
import type { OwnDay } from "./own-day.ts";

interface HandOverProps {
  readonly own: OwnDay;
  readonly sync: BoardSync;
  readonly viewer: Viewer;
}

/** *Overdrag i ferie*: one's own cases to a colleague, not those that one looks after for others. */
export function HandOver({ own, sync, viewer }: HandOverProps) {
  const t = useTexts();
  const [isOpen, setOpen] = useState(false);
  const { picture, moment, day } = own;
  const cases = [...day.today, ...day.week, ...day.chase].map(({ card }) => card).concat(day.waiting);
  const give: Give = (type, payload) => sync.send(type, payload);
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t("handOver.title")}</Button>
      {isOpen && (
        <HandOverDialog
          cards={cases.filter(({ caseworker }) => caseworker === viewer.id)}
          columns={picture.columns}
          people={picture.people}
          viewer={viewer}
          give={give}
          moment={moment}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
