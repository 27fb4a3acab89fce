import type { Person } from "#shared/domain/board.ts";
import type { Translate } from "#shared/i18n/catalogue.ts";

/** A word beside a colleague who is not at work today, where one chooses whom to give a case. */
export const awayNote = ({ away }: Person, t: Translate): string | undefined => (away ? t("presence.away") : undefined);
