import { workerData } from "node:worker_threads";
import { openPostgresFigures } from "#server/store/postgres/figure-reader.ts";
import { serveFigures } from "./serve-figures.ts";

serveFigures(await openPostgresFigures(workerData.url));
