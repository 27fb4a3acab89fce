import type { FigureReader } from "./figure-reader.ts";
import type { StorePlace } from "./place.ts";
import { openPostgresFigures } from "./postgres/figure-reader.ts";
import { openSqliteFigures } from "./sqlite/figure-reader.ts";

export const openFigureReader = (place: StorePlace): Promise<FigureReader> =>
  place.dialect === "sqlite" ? openSqliteFigures(place.file) : openPostgresFigures(place.url);
