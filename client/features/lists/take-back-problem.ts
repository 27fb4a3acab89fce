import type { Translate } from "#shared/i18n/catalogue.ts";
import type { ListProblem } from "./list-requests.ts";
import { problemText } from "./problem-text.ts";

/** Why a list can't be taken back. */
export function takeBackProblem(problem: ListProblem, t: Translate): string {
  const { code } = problem;
  return code === "not-found" ? t("takeBack.gone") : problemText(problem, t);
}
