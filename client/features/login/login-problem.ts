import { isUnanswered, type Problem } from "#client/session/request.ts";
import type { Translate } from "#shared/i18n/catalogue.ts";

/** Why one was not let in; an unknown name and a wrong password read alike. */
export function loginProblem(problem: Problem, t: Translate): string {
  if (problem.code === "wrong-login" || problem.code === "malformed") return t("login.wrong");
  if (problem.code === "too-many-attempts") return t("login.tooMany", problem.data);
  return t("login.offline");
}

/** Why the first administrator was not made. */
export function startProblem(problem: Problem, t: Translate): string {
  if (problem.code === "too-many-attempts") return t("login.tooMany", problem.data);
  if (isUnanswered(problem)) return t("login.offline");
  return t("start.used");
}
