import { OwnInstruments } from "../../fields/OwnInstruments.tsx";
import { useT } from "../../strings/strings.ts";

/** The desk's own instruments and names, over the directory that ships with the program. */
export function InstrumentSettings() {
  const t = useT();
  return (
    <>
      <p>{t("own.text")}</p>
      <OwnInstruments />
    </>
  );
}
