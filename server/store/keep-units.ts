import type { Database } from "./connection.ts";
import type { Write } from "./keep-beside.ts";
import type { UnitKeeping } from "./unit-keeping.ts";
import * as units from "./unit-rows.ts";

/** What units have beside their cases: screens on walls, and those of a standup. */
export const keepUnits = (reading: Database["reading"], write: Write): UnitKeeping => ({
  meetingById: (id) => reading((on) => units.meetingByIdOn(on, id)),
  displays: () => reading(units.displaysOn),
  displayByToken: (tokenHash) => reading((on) => units.displayByTokenOn(on, tokenHash)),
  saveDisplayToken: (display, tokenHash) => write((on) => units.saveDisplayTokenOn(on, display, tokenHash)),
  sawDisplay: (display, at) => write((on) => units.sawDisplayOn(on, display, at)),
});
