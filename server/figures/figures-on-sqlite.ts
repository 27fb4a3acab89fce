import { workerData } from "node:worker_threads";
import { openSqliteFigures } from "#server/store/sqlite/figure-reader.ts";
import { serveFigures } from "./serve-figures.ts";

serveFigures(await openSqliteFigures(workerData.file));
