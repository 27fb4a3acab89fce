import { createContext, useContext } from "react";
import { useTexts } from "#client/ui/locale.tsx";

/** Whether there is a line to the server now; given by the page that has the board. */
export const LineContext = createContext(true);

/** On a card whose change the server has not answered yet: it is on its way, or waits for a line. */
export function PendingMark({ className }: { readonly className: string | undefined }) {
  const t = useTexts();
  const hasLine = useContext(LineContext);
  return hasLine ? (
    <span className={className}>{t("card.pending")}</span>
  ) : (
    <span className={className} title={t("card.waitingLong")}>
      {t("card.waiting")}
    </span>
  );
}
