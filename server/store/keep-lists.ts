import { citizensByNameOn, listRowsOn } from "./citizens.ts";
import type { Database } from "./connection.ts";
import type { Write } from "./keep-beside.ts";
import type { ListKeeping } from "./list-keeping.ts";
import * as lists from "./lists.ts";

/** The part of the store that lists need beside the cases. */
export const keepLists = (reading: Database["reading"], write: Write): ListKeeping => ({
  listRows: () => reading(listRowsOn),
  listImports: (limit) => reading((on) => lists.listImportsOn(on, limit)),
  listUndo: (id) => reading((on) => lists.listUndoOn(on, id)),
  caseVersions: (ids) => reading((on) => lists.caseVersionsOn(on, ids)),
  notedAmong: (ids) => reading((on) => lists.notedAmongOn(on, ids)),
  listSources: () => reading(lists.listSourcesOn),
  saveListSource: (source) => write((on) => lists.saveListSourceOn(on, source)),
  dropListSource: (name) => write((on) => lists.dropListSourceOn(on, name)),
  erasedAmong: (hashes) => reading((on) => lists.erasedAmongOn(on, hashes)),
  citizensByName: (nameLookup) => reading((on) => citizensByNameOn(on, nameLookup)),
});
