import { download, get, type Problem, post, put, type Reply, remove, upload } from "#client/session/request.ts";
import type { ListKind } from "#shared/domain/list-fields.ts";
import type {
  ImportsView,
  ListOrder,
  ListPreview,
  ListProgress,
  ListRefusal,
  SourceProfile,
  SourcesView,
  StagedList,
  TakeBackView,
} from "#shared/protocol/lists.ts";

/** What may stand in a list's way: anything the server says, or what the file itself is refused for. */
export type ListProblem = Problem | ListRefusal;

/** The file's own name goes in a header, as the wire wants it: UTF-8 in base64url. */
function nameForHeader(name: string): string {
  const bytes = new TextEncoder().encode(name.slice(0, 200));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
}

const at = (id: string): string => `/api/lists/${encodeURIComponent(id)}`;

export const stageList = (kind: ListKind, file: File): Promise<Reply<StagedList>> =>
  upload(`/api/lists?kind=${kind}`, file, { "x-tavle-file": nameForHeader(file.name) });

export const chooseSheet = (id: string, sheet: string): Promise<Reply<StagedList>> =>
  post(`${at(id)}/sheet`, { sheet });
export const previewList = (id: string, order: ListOrder): Promise<Reply<ListPreview>> =>
  post(`${at(id)}/preview`, order);
export const runList = (id: string, order: ListOrder): Promise<Reply<ListProgress>> => post(`${at(id)}/run`, order);
export const progressOf = (id: string): Promise<Reply<ListProgress>> => get(at(id), 10_000);
export const cancelList = (id: string): Promise<Reply<unknown>> => post(`${at(id)}/cancel`, {});
export const dropList = (id: string): Promise<Reply<unknown>> => remove(at(id));
export const refusedRows = (id: string, order: ListOrder): Promise<Reply<Blob>> => download(`${at(id)}/refused`, order);

export const savedSources = (): Promise<Reply<SourcesView>> => get("/api/lists/sources");
export const saveSource = (name: string, profile: SourceProfile): Promise<Reply<unknown>> =>
  put("/api/lists/sources", { name, profile });
export const dropSource = (name: string): Promise<Reply<unknown>> => post("/api/lists/sources/drop", { name });

export const takenIn = (): Promise<Reply<ImportsView>> => get("/api/lists/imports");
export const takeBack = (id: string, dryRun: boolean): Promise<Reply<TakeBackView>> =>
  post(`/api/lists/imports/${encodeURIComponent(id)}/take-back`, { dryRun });
