import { UserSearch } from "lucide-react";
import { useContext } from "react";
import { FindCitizenContext } from "#client/casework/find-citizen.ts";
import { Button } from "#client/ui/button.tsx";
import { useTexts } from "#client/ui/locale.tsx";

/** *Find borger*, on every page with cases. */
export function FindCitizenButton() {
  const t = useTexts();
  const open = useContext(FindCitizenContext);
  if (!open) return null;
  return (
    <Button
      look="quiet"
      onPress={() => open()}
      aria-haspopup="dialog"
      aria-label={t("citizens.title")}
      aria-keyshortcuts="B"
    >
      <UserSearch aria-hidden size={16} />
    </Button>
  );
}
