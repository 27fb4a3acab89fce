import type { Column } from "#shared/domain/board.ts";
import type { Translate } from "#shared/i18n/catalogue.ts";

/** A column's own title, or its stage's name. */
export const columnTitle = ({ title, stage }: Column, t: Translate): string => title ?? t(`stage.${stage}`);
