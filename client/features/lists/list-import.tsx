import { type ReactNode, useEffect, useRef } from "react";
import type { ListKind } from "#shared/domain/list-fields.ts";
import { ColumnsStep } from "./columns-step.tsx";
import { FileStep } from "./file-step.tsx";
import { openSteps, type Step } from "./flow.ts";
import { kindOfList } from "./kinds.ts";
import styles from "./list-import.module.css";
import { LoadStep } from "./load-step.tsx";
import { PreviewStep } from "./preview-step.tsx";
import { Trail } from "./trail.tsx";
import { type ListFlow, useListFlow } from "./use-list-flow.ts";
import { useSignedOut } from "./use-signed-out.ts";

export interface ListImportProps {
  readonly kind: ListKind;
  /** Teams that there are already, to give one for all rows. */
  readonly teams: readonly string[];
  /** What may be done next, once the list is in. */
  readonly next: ReactNode;
}

export interface StepProps {
  readonly list: ListFlow;
  readonly kind: ReturnType<typeof kindOfList>;
}

/** A list's way onto the board in four steps: the file, how it is read, what it would do, doing it. */
export function ListImport({ kind: name, teams, next }: ListImportProps) {
  const kind = kindOfList(name);
  const list = useListFlow(kind);
  const { step, problem } = list.flow;
  useSignedOut(problem);
  const steps: Readonly<Record<Step, () => ReactNode>> = {
    file: () => <FileStep list={list} kind={kind} />,
    columns: () => <ColumnsStep list={list} kind={kind} teams={teams} />,
    preview: () => <PreviewStep list={list} kind={kind} />,
    load: () => <LoadStep list={list} kind={kind} next={next} />,
  };
  return (
    <div className={styles.import}>
      <Trail step={step} open={openSteps(list.flow)} onGo={list.go} />
      <StepPlace key={step} isFirst={step === "file"}>
        {steps[step]()}
      </StepPlace>
    </div>
  );
}

/** Each new step begins at its top, for the eye and for the keyboard. */
function StepPlace({ isFirst, children }: { readonly isFirst: boolean; readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const wasFirst = useRef(isFirst);
  useEffect(() => {
    if (wasFirst.current) return;
    place.current?.querySelector<HTMLElement>("h2")?.focus();
    place.current?.closest("main")?.parentElement?.scrollTo({ top: 0 });
  }, []);
  return (
    <div ref={place} className={styles.step}>
      {children}
    </div>
  );
}
