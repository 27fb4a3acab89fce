import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { tempDir } from "./temp-dir.ts";

const HEAD =
  "Sagsnr.;Navn;CPR-nr.;Paragraf;Sagstype;Modtaget;Fase;Fase siden;Sagsbehandler;Team;Besked om forsinkelse;Forventet afgørelse;Afgørelse;Afgørelsesdato;Sendt;Næste opfølgning;Stopdato;Beskyttet;Afventer";

/** A file with these rows under the case system's own headings. */
export function caseList(rows: readonly string[]): string {
  const file = join(tempDir("case-list"), "sagsliste.csv");
  writeFileSync(file, `${[HEAD, ...rows].join("\r\n")}\r\n`);
  return file;
}
