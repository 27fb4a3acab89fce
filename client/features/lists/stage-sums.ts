import { STAGES, type Stage } from "#shared/domain/case.ts";

type ByStage = Readonly<Record<Stage, number>>;

export const sumOf = (byStage: ByStage): number => STAGES.reduce((sum, stage) => sum + byStage[stage], 0);

export function sumsByStage(units: readonly { readonly byStage: ByStage }[]): ByStage {
  const of = (stage: Stage) => units.reduce((sum, { byStage }) => sum + byStage[stage], 0);
  return {
    intake: of("intake"),
    investigation: of("investigation"),
    decision: of("decision"),
    followUp: of("followUp"),
    closed: of("closed"),
  };
}
