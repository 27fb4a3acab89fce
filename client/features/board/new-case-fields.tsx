import { provisionName } from "#client/casework/provision-words.ts";
import type { BoardPicture } from "#client/sync/board-sync.ts";
import { Choices } from "#client/ui/choices.tsx";
import { useLocale, useTexts } from "#client/ui/locale.tsx";
import { SelectField } from "#client/ui/select-field.tsx";
import { TextField } from "#client/ui/text-field.tsx";
import { KINDS, SUB_TYPES } from "#shared/domain/case.ts";
import type { PersonId } from "#shared/domain/ids.ts";
import { provisionOf } from "#shared/domain/provisions.ts";
import { lawSectionText, sectionText, writtenText } from "#shared/domain/section-text.ts";
import type { ResolvedSection } from "#shared/domain/sections.ts";
import { datesIn } from "#shared/i18n/dates-in-words.ts";
import type { RulebookView } from "#shared/protocol/http.ts";
import styles from "./new-case.module.css";
import type { NewCaseDraft, NewCaseProblems, NewCaseRead } from "./new-case-draft.ts";

export interface NewCaseFieldsProps {
  readonly draft: NewCaseDraft;
  readonly change: (part: Partial<NewCaseDraft>) => void;
  readonly read: NewCaseRead;
  readonly problems: NewCaseProblems;
  readonly picture: BoardPicture;
  readonly book: RulebookView | null;
}

/** The fields in the order one types them; what is wrong with one stands under it. */
export function NewCaseFields({ draft, change, read, problems, picture, book }: NewCaseFieldsProps) {
  const t = useTexts();
  const said = (problem: NewCaseProblems[keyof NewCaseProblems]) => (problem ? t(problem) : null);
  const kinds = KINDS.map((value) => ({ value, text: capital(t(`kind.${value}`)) }));
  const subTypes = SUB_TYPES.map((value) => ({ value, text: capital(t(`subType.${value}`)) }));
  const hasSubTypes = book?.rulebook.rules.some(
    ({ provision, subType }) => subType !== undefined && provision === read.section?.provision,
  );
  return (
    <>
      <div className={styles.pair}>
        <TextField
          label={t("newCase.number")}
          value={draft.number}
          onChange={(number) => change({ number })}
          autoFocus
          autoComplete="off"
          error={said(problems.number)}
        />
        <TextField
          label={t("newCase.section")}
          value={draft.section}
          onChange={(section) => change({ section, subType: null })}
          autoComplete="off"
          help={t("newCase.sectionHelp")}
          error={said(problems.section)}
        />
      </div>
      {read.section && <SectionReading section={read.section} />}
      {hasSubTypes && (
        <Choices
          label={t("newCase.subType")}
          options={subTypes}
          value={draft.subType}
          onChange={(subType) => change({ subType })}
          inline
        />
      )}
      <Choices
        label={t("newCase.kind")}
        options={kinds}
        value={draft.kind}
        onChange={(kind) => change({ kind })}
        inline
      />
      <WhenAndWho {...{ draft, change, read, problems, picture }} />
    </>
  );
}

function WhenAndWho({ draft, change, read, problems, picture }: Omit<NewCaseFieldsProps, "book">) {
  const { t, locale } = useLocale();
  const isNotification = draft.kind === "notification";
  const colleagues = [...picture.people.values()]
    .filter(({ active }) => active)
    .sort((a, b) => a.name.localeCompare(b.name, "da"))
    .map(({ id, name }) => ({ id: String(id), text: name }));
  const nobody = { id: "", text: t("newCase.nobody") };
  return (
    <div className={styles.pair}>
      <TextField
        label={t("newCase.received")}
        value={draft.received}
        onChange={(received) => change({ received })}
        autoComplete="off"
        help={read.receivedOn ? t("newCase.receivedHelp", { on: datesIn[locale].short(read.receivedOn) }) : ""}
        error={problems.received ? t(problems.received) : null}
      />
      {isNotification && (
        <TextField
          label={t("newCase.hour")}
          value={draft.hour}
          onChange={(hour) => change({ hour })}
          autoComplete="off"
          help={t("newCase.hourHelp")}
          error={problems.hour ? t(problems.hour) : null}
        />
      )}
      <SelectField
        label={t("newCase.caseworker")}
        options={[nobody, ...colleagues]}
        value={draft.caseworker ?? ""}
        onChange={(id) => change({ caseworker: id === "" ? null : (id as PersonId) })}
      />
    </div>
  );
}

/** Which provision the section is read as, and by which assumption (DL8). */
function SectionReading({ section }: { readonly section: ResolvedSection }) {
  const { t, locale } = useLocale();
  const own = lawSectionText(section.provision);
  const name = provisionName(section.provision, locale);
  const isSame = section.written !== null && writtenText(section.written) === sectionText(section.provision);
  const text =
    section.written && !isSame
      ? `${t("card.writtenAs", { written: writtenText(section.written), provision: own })}: ${name}`
      : section.lawAssumed
        ? t("newCase.assumed", { section: own, name, law: provisionOf(section.provision).law })
        : `${own} ${name}`;
  return (
    <p className={styles.reading} data-provision={section.provision} aria-live="polite">
      {text}
    </p>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
