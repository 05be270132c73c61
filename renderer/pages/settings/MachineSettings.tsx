import { MachineSourceFields } from "../../fields/MachineSourceFields.tsx";
import { useT } from "../../strings/strings.ts";

/** Machine translation, which nothing here depends on. */
export function MachineSettings() {
  const t = useT();
  return (
    <>
      <p>{t("machine.text")}</p>
      <MachineSourceFields />
    </>
  );
}
