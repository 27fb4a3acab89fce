import type { FigureReader } from "#server/store/figure-reader.ts";
import type { StorePlace } from "#server/store/place.ts";
import { openPostgresFigures } from "#server/store/postgres/figure-reader.ts";
import { openSqliteFigures } from "#server/store/sqlite/figure-reader.ts";

export const openFigureReader = (place: StorePlace): Promise<FigureReader> =>
  place.dialect === "sqlite" ? openSqliteFigures(place.file) : openPostgresFigures(place.url);
